import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';

let server: TestServer;
let token: string;
let id: string;

before(async () => {
  server = await startTestServer();
  ({ id, token } = await server.business());
});
after(() => server.close());

const entry = (more: Record<string, unknown> = {}) => ({
  question: 'What does a boiler service cost?',
  variants: ['boiler service price'],
  answer: 'A boiler service costs 95 euros.',
  ...more,
});

test('an entry is created, read, changed with growing versions and deleted, each with an audit record', async () => {
  const created = await server.call('POST', '/api/knowledge/entries', {
    token,
    body: entry({ external_id: 'service' }),
  });
  assert.equal(created.status, 201);
  assert.equal(created.json.version, 1);
  assert.equal(created.json.state, 'new');
  const path = String(created.headers.location);
  assert.equal(path, `/api/knowledge/documents/${created.json.id}`);
  assert.deepEqual((await server.call('GET', path, { token })).json, created.json);

  const changed = await server.call('PATCH', path, { token, body: { answer: 'It costs 99 euros.' } });
  assert.equal(changed.json.version, 2);
  assert.equal(changed.json.question, 'What does a boiler service cost?');
  const same = await server.call('PATCH', path, { token, body: { answer: 'It costs 99 euros.' } });
  assert.equal(same.json.version, 2);

  assert.equal((await server.call('DELETE', path, { token })).status, 204);
  assert.equal((await server.call('GET', path, { token })).status, 404);
  assert.equal((await server.call('DELETE', path, { token })).status, 404);
  const audit = await server.services.store
    .forBusiness(id)
    .read(({ q, businessId }) =>
      q
        .selectFrom('audit')
        .select('action')
        .where('business_id', '=', businessId)
        .where('target', '=', created.json.id)
        .orderBy('number')
        .execute(),
    );
  assert.deepEqual(
    audit.map(({ action }) => action),
    ['document.created', 'document.updated', 'document.deleted'],
  );
});

test('a field of the other kind is refused and named', async () => {
  const page = await server.call('POST', '/api/knowledge/pages', {
    token,
    body: {
      title: 'Prices',
      text: '# Prices\n\nA service costs 95 euros.',
      url: 'https://shop.example/prices',
    },
  });
  assert.equal(page.status, 201);
  const path = String(page.headers.location);
  const refused = await server.call('PATCH', path, { token, body: { title: 'New', answer: 'no' } });
  assert.equal(refused.status, 422);
  assert.equal(refused.json.errors[0].pointer, '/answer');
  assert.equal((await server.call('GET', path, { token })).json.title, 'Prices');
  const cleared = await server.call('PATCH', path, { token, body: { url: null } });
  assert.equal(cleared.json.url, null);
});

test('an external id is unique in a business, free again after deletion, and no matter to another business', async () => {
  const body = entry({ external_id: 'taken' });
  const first = await server.call('POST', '/api/knowledge/entries', { token, body });
  const second = await server.call('POST', '/api/knowledge/entries', { token, body });
  assert.equal(second.status, 409);
  assert.equal(second.json.code, 'conflict');
  const other = await server.call('POST', '/api/knowledge/entries', { token, body: entry() });
  const renamed = await server.call('PATCH', String(other.headers.location), {
    token,
    body: { external_id: 'taken' },
  });
  assert.equal(renamed.status, 409);
  const elsewhere = await server.business();
  assert.equal(
    (await server.call('POST', '/api/knowledge/entries', { token: elsewhere.token, body })).status,
    201,
  );
  await server.call('DELETE', String(first.headers.location), { token });
  assert.equal((await server.call('POST', '/api/knowledge/entries', { token, body })).status, 201);
});

test('two of the same external id at once make one document', async () => {
  const body = entry({ external_id: 'race' });
  const replies = await Promise.all(
    Array.from({ length: 5 }, () => server.call('POST', '/api/knowledge/entries', { token, body })),
  );
  assert.deepEqual(replies.map(({ status }) => status).sort(), [201, 409, 409, 409, 409]);
});

test('another business sees none of it: the same bytes as for what is missing', async () => {
  const mine = await server.call('POST', '/api/knowledge/entries', { token, body: entry() });
  const stranger = await server.business();
  const path = String(mine.headers.location);
  const missing = await server.call('GET', '/api/knowledge/documents/nope', { token: stranger.token });
  for (const [method, body] of [
    ['GET', undefined],
    ['PATCH', { answer: 'x' }],
    ['DELETE', undefined],
  ] as const) {
    const reply = await server.call(method, path, { token: stranger.token, body });
    assert.equal(reply.status, 404);
    assert.equal(reply.json.detail, missing.json.detail);
  }
  assert.deepEqual(
    (await server.call('GET', '/api/knowledge/documents', { token: stranger.token })).json.items,
    [],
  );
});

test('the list pages through everything once, and finds words in any case, also in wordings', async () => {
  const shop = await server.business();
  const post = (body: unknown, kind = 'entries') =>
    server.call('POST', `/api/knowledge/${kind}`, { token: shop.token, body });
  for (let i = 0; i < 7; i++) await post(entry({ question: `Question ${i}`, external_id: `id-${i}` }));
  await post(entry({ variants: ['Was kostet die ÜBERPRÜFUNG'], question: 'Check' }));
  await post({ title: 'Answer', text: 'A page about radiators.' }, 'pages');
  const list = async (query: string) =>
    (await server.call('GET', `/api/knowledge/documents?${query}`, { token: shop.token })).json;
  const seen: string[] = [];
  let cursor = '';
  do {
    const page = await list(`limit=2${cursor}`);
    seen.push(...page.items.map((item: { id: string }) => item.id));
    cursor = page.next_cursor === null ? '' : `&cursor=${page.next_cursor}`;
  } while (cursor);
  assert.equal(seen.length, 9);
  assert.equal(new Set(seen).size, 9);
  assert.equal((await list('kind=page')).items.length, 1);
  assert.equal((await list(`q=${encodeURIComponent('überprüfung KOSTET')}`)).items.length, 1);
  assert.equal((await list('q=variants')).items.length, 0);
  assert.equal((await list('q=id-3')).items[0].question, 'Question 3');
  assert.equal((await list('state=published')).items.length, 0);
  assert.equal((await list('state=new&limit=3')).items.length, 3);
});

test('an agent may not edit knowledge', async () => {
  const agent = await server.member(id, 'agent');
  const reply = await server.call('POST', '/api/knowledge/entries', { token: agent.token, body: entry() });
  assert.equal(reply.status, 403);
});

test('an address that holds a NUL is refused before the store sees it', async () => {
  for (const path of [
    'documents/%00',
    'documents?cursor=%00',
    'documents/a%00b/wordings',
    'tests?cursor=%00',
    'documents?business_id=%00',
  ]) {
    const reply = await server.call('GET', `/api/knowledge/${path}`, { token });
    assert.equal(reply.status, 422, path);
    assert.equal(reply.json.code, 'invalid_request');
  }
});
