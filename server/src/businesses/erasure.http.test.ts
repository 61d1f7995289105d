import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PLATFORM } from '../platform/db/store.ts';
import { keepHouse } from '../platform/jobs/keep-house.ts';
import { runDueJobs } from '../platform/jobs/run-due-jobs.ts';
import { housekeeping } from '../retention/housekeeping.ts';
import { type FrontDesk, openFrontDesk } from '../testing/front-desk.ts';
import { storedOf } from '../testing/stored.ts';
import { type Reply, startTestServer, type TestServer } from '../testing/test-server.ts';
import { verified } from '../testing/verified.ts';

let server: TestServer;
let admin: string;
before(async () => {
  server = await startTestServer();
  admin = (await server.admin()).token;
});
after(() => server.close());

/** A business in which everything that can be kept is kept. */
async function fullDesk(word: string): Promise<FrontDesk> {
  const desk = await openFrontDesk(server);
  const post = async (path: string, body: unknown) => {
    const reply = await server.call('POST', path, { token: desk.token, body });
    assert.ok(reply.status < 300, reply.text);
    return reply.json;
  };
  await post('/api/canned-replies', { title: 't', text: word });
  await post('/api/knowledge/entries', { question: word, answer: word });
  await post('/api/knowledge/tests', { question: word, expect: 'refused' });
  await post('/api/customer-portal/identity-secret', {});
  await post('/api/customer-portal/widget-keys', { name: word, allowed_origins: ['https://shop.example'] });
  const guest = desk.guest();
  await guest.ask(`my secret is ${word}`);
  await guest.escalate({ name: 'Ada', email: 'ada@example.com', note: word });
  await desk.staff(guest.conversationId, 'takeover');
  await desk.staff(guest.conversationId, 'notes', { text: word });
  return desk;
}

const pathOf = (id: string): string => `/api/businesses/${id}`;

async function exported(id: string) {
  const reply = await server.call('GET', `${pathOf(id)}/export`, { token: admin });
  assert.equal(reply.status, 200, reply.text);
  assert.match(String(reply.headers['content-type']), /^application\/x-ndjson/);
  assert.ok(reply.text.endsWith('\n'));
  const lines: Reply['json'][] = reply.text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return { text: reply.text, lines };
}

/** What an erasure leaves. */
const LEFT = ['audit', 'chains', 'chain_links', 'erasures', 'receipts'];

/** All that the store holds of a business, but its record. */
async function stored({ id }: FrontDesk): Promise<string> {
  const kept = [...(await storedOf(server.services.store, id))];
  return JSON.stringify(kept.filter(([table]) => !LEFT.includes(table)));
}

test('an export holds each thing once, whole, and no secret', async () => {
  const desk = await fullDesk('swordfish');
  const guest = desk.guest();
  // More than are read at once.
  for (let i = 0; i < 60; i++) await guest.ask(`question number ${i}`);
  const { text, lines } = await exported(desk.id);
  const of = (type: string) => lines.filter((line) => line.type === type);
  for (const type of [
    'business',
    'settings',
    'member',
    'persona',
    'widget_key',
    'document',
    'release',
    'test',
    'canned_reply',
    'visitor',
    'conversation',
    'message',
    'note',
    'receipt',
    'audit',
  ]) {
    assert.ok(of(type).length > 0, type);
  }
  assert.deepEqual(lines.at(-1), { type: 'end', lines: lines.length - 1 });
  const asked = of('message').filter(({ role, text: said }) => role === 'visitor' && /number/.test(said));
  assert.equal(asked.length, 60);
  assert.equal(new Set(of('message').map(({ id }) => id)).size, of('message').length);
  assert.equal(new Set(of('receipt').map(({ id }) => id)).size, of('receipt').length);
  assert.ok(of('receipt').some(({ body }) => body.message === 'my secret is swordfish'));
  assert.ok(of('audit').some(({ action }) => action === 'business.exported'));
  assert.doesNotMatch(text, /password_hash|totp|recovery_codes|token_hash|identity_secret"|sealed/);
  assert.ok(guest.token && !text.includes(guest.token));
});

test('a business is erased by its own name only, without a word left; another loses nothing', async () => {
  const desk = await fullDesk('swordfish');
  const other = await fullDesk('marlin');
  const before = await stored(other);
  const name = (await server.call('GET', '/api/customer-portal/business', { token: desk.token })).json.name;
  const erase = (body: unknown) => server.call('DELETE', pathOf(desk.id), { token: admin, body });
  const wrong = await erase({ name: `${name} ` });
  assert.equal(wrong.status, 422);
  assert.equal(wrong.json.errors[0].pointer, '/name');
  assert.match(await stored(desk), /swordfish/);

  const done = await erase({ name });
  assert.equal(done.status, 200, done.text);
  assert.ok(done.json.erased.messages > 0);
  assert.equal(await stored(desk), '[]');
  assert.equal(await stored(other), before);
  assert.deepEqual((await verified(server.services, desk.id)).findings, []);
  assert.deepEqual((await verified(server.services, other.id)).findings, []);
  const records = (await server.call('GET', '/api/platform/audit?action=business', { token: admin })).json;
  const receipt = records.items?.find(
    (each: Reply['json']) => each.action === 'business.erasure_finished' && each.target === desk.id,
  );
  assert.deepEqual(receipt?.detail.erased, done.json.erased);

  for (const [method, path, call] of [
    ['DELETE', pathOf(desk.id), { token: admin, body: { name: 'Erased business' } }],
    ['PATCH', pathOf(desk.id), { token: admin, body: { status: 'active' } }],
    ['GET', `${pathOf(desk.id)}/export`, { token: admin }],
    ['POST', `${pathOf(desk.id)}/sign-in-as`, { token: admin, body: { reason: 'x' } }],
    ['GET', `/api/conversations?business_id=${desk.id}`, { token: admin }],
    ['POST', '/api/chat', { body: { business_id: desk.id, message: 'hello' } }],
  ] as const) {
    assert.equal((await server.call(method, path, call)).status, 404, path);
  }
  assert.equal((await server.call('GET', '/api/conversations', { token: desk.token })).status, 401);
  const listed = await server.call('GET', '/api/businesses?limit=100', { token: admin });
  assert.ok(!listed.text.includes(desk.id));
  assert.ok(listed.text.includes(other.id));
});

test('what came in while a business was being erased is gone after the next housekeeping', async () => {
  const { id, token } = await server.business();
  const { name } = (await server.call('GET', '/api/customer-portal/business', { token })).json;
  await server.call('DELETE', pathOf(id), { token: admin, body: { name } });
  const db = server.services.store.forBusiness(id);
  await db.transaction(({ q }) =>
    q
      .insertInto('canned_replies')
      .values({ business_id: id, id: 'late', title: 'late', text: 'late', created_at: 0 })
      .execute(),
  );
  await housekeeping(server.services, { id: 'job', businessId: PLATFORM, payload: {}, interrupted: false });
  const left = await db.read(({ q }) =>
    q.selectFrom('canned_replies').selectAll().where('business_id', '=', id).execute(),
  );
  assert.deepEqual(left, []);
});

test('an erasure that was cut off goes on with the next start, and its end is recorded once', async () => {
  const desk = await fullDesk('swordfish');
  const { name } = (await server.call('GET', '/api/customer-portal/business', { token: desk.token })).json;
  // The next housekeeping is an hour away.
  await keepHouse(server.services);
  while ((await runDueJobs(server.services)) > 0);
  const { store } = server.services;
  const { forBusiness } = store;
  // The power fails once the row is a tombstone.
  store.forBusiness = (id) => (id === desk.id ? forBusinessCutOff() : forBusiness(id));
  const cutOff = await server.call('DELETE', pathOf(desk.id), { token: admin, body: { name } });
  store.forBusiness = forBusiness;
  assert.equal(cutOff.status, 500);
  assert.match(await stored(desk), /swordfish/);

  for (let start = 0; start < 2; start += 1) {
    await keepHouse(server.services);
    while ((await runDueJobs(server.services)) > 0);
    assert.equal(await stored(desk), '[]');
  }
  const records = (await server.call('GET', '/api/platform/audit?action=business', { token: admin })).json;
  const ends = records.items.filter(
    (each: Reply['json']) => each.action === 'business.erasure_finished' && each.target === desk.id,
  );
  assert.equal(ends.length, 1);
});

function forBusinessCutOff(): never {
  throw new Error('the power failed');
}
