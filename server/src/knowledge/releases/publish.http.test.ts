import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { buildApp } from '../../app.ts';
import { systemActor } from '../../record/audit/append.ts';
import { createServices } from '../../services.ts';
import { openShop } from '../../testing/shop.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';
import { publish } from './publish.ts';

let server: TestServer;

before(async () => {
  server = await startTestServer();
});
after(() => server.close());

const shop = () => openShop(server);
const question = 'how much is a boiler service';

test('visitors get what is published, not the draft, and rolling back brings the old answer back', async () => {
  const { call, preview, idOf, id } = await shop();
  assert.equal((await call('POST', 'preview', { message: question, release: 'active' })).status, 422);
  const first = await call('POST', 'publish', { note: 'First' });
  assert.equal(first.status, 201);
  assert.equal(first.json.number, 1);
  assert.equal(first.json.active, true);
  assert.equal(first.json.documents, 4);
  assert.match((await preview(question)).reply, /95 euros/);

  await call('PATCH', `documents/${idOf('service_price')}`, { answer: 'A boiler service costs 120 euros.' });
  assert.equal((await call('GET', `documents/${idOf('service_price')}`)).json.state, 'changed');
  assert.match((await preview(question)).reply, /95 euros/);
  assert.match((await preview(question, 'draft')).reply, /120 euros/);

  const second = await call('POST', 'publish');
  assert.equal(second.json.number, 2);
  assert.match((await preview(question)).reply, /120 euros/);
  assert.equal((await call('GET', 'documents?state=changed')).json.items.length, 0);

  const back = await call('POST', `releases/${first.json.id}/activate`);
  assert.equal(back.status, 200);
  assert.match((await preview(question)).reply, /95 euros/);
  assert.match((await preview(question, 'draft')).reply, /120 euros/);
  const releases = (await call('GET', 'releases')).json.items;
  assert.deepEqual(
    releases.map((release: { number: number; active: boolean }) => [release.number, release.active]),
    [
      [2, false],
      [1, true],
    ],
  );
  const stranger = await server.business();
  const foreign = await server.call('POST', `/api/knowledge/releases/${first.json.id}/activate`, {
    token: stranger.token,
  });
  assert.equal(foreign.status, 404);
  const audit = await server.services.store
    .forBusiness(id)
    .read(({ q, businessId }) =>
      q
        .selectFrom('audit')
        .select('action')
        .where('business_id', '=', businessId)
        .orderBy('number')
        .execute(),
    );
  assert.deepEqual(
    audit.map(({ action }) => action).filter((action) => action.startsWith('release.')),
    ['release.published', 'release.published', 'release.activated'],
  );
});

test('an empty draft is not published, and the refusal says what to do', async () => {
  const { token } = await server.business();
  const reply = await server.call('POST', '/api/knowledge/publish', { token });
  assert.equal(reply.status, 422);
  assert.match(reply.json.detail, /Add a question or a page/);
});

test('a failing test blocks publishing and is listed; force needs a note and is recorded', async () => {
  const { call, preview, idOf, id } = await shop();
  const named = { question, expect: 'answered', document_id: idOf('service_price') };
  assert.equal((await call('POST', 'tests', named)).status, 201);
  assert.equal((await call('POST', 'publish')).json.tests.passed, 1);

  const wrong = await call('POST', 'tests', { question: 'do you sell bicycles', expect: 'answered' });
  await call('PATCH', `documents/${idOf('opening_hours')}`, { answer: 'We are open every day.' });
  const blocked = await call('POST', 'publish');
  assert.equal(blocked.status, 409);
  assert.equal(blocked.json.code, 'release_blocked');
  assert.deepEqual(
    blocked.json.tests.map((each: { test_id: string }) => each.test_id),
    [wrong.json.id],
  );
  assert.match((await preview('when are you open')).reply, /Monday to Friday/);

  assert.equal((await call('POST', 'publish', { force: true })).json.errors[0].pointer, '/note');
  const forced = await call('POST', 'publish', { force: true, note: 'Bicycles come next week' });
  assert.equal(forced.status, 201);
  assert.equal(forced.json.number, 2);
  assert.equal(forced.json.forced, true);
  assert.equal(forced.json.tests.failed, 1);
  const record = await server.services.store
    .forBusiness(id)
    .read(({ q, businessId }) =>
      q
        .selectFrom('audit')
        .select('detail')
        .where('business_id', '=', businessId)
        .where('action', '=', 'release.forced')
        .executeTakeFirstOrThrow(),
    );
  assert.equal(JSON.parse(record.detail).note, 'Bicycles come next week');

  await call('DELETE', `tests/${wrong.json.id}`);
  assert.equal((await call('POST', 'publish')).json.forced, false);
});

test('a test that expects a refusal fails when Bob answers, or when another document answers', async () => {
  const { call, idOf } = await shop();
  await call('POST', 'tests', { question, expect: 'refused' });
  await call('POST', 'tests', { question, expect: 'answered', document_id: idOf('areas') });
  const reply = await call('POST', 'publish');
  assert.equal(reply.status, 409);
  assert.equal(reply.json.tests.length, 2);
  assert.equal(reply.json.tests[0].got_document_id, idOf('service_price'));
  assert.equal(
    (await call('POST', 'tests', { question, expect: 'answered', document_id: 'nope' })).json.errors[0]
      .pointer,
    '/document_id',
  );
});

test('while a business is being published another publish gets 409, and numbers have no gaps', async () => {
  const { call, id } = await shop();
  server.services.publishing.add(id);
  assert.equal((await call('POST', 'publish')).status, 409);
  server.services.publishing.delete(id);
  const replies = await Promise.all([
    call('POST', 'publish'),
    call('POST', 'publish'),
    call('POST', 'publish'),
  ]);
  // How many of them met the first at work depends on the machine; what they leave behind does not.
  const done = replies.filter(({ status }) => status === 201);
  assert.ok(done.length > 0 && replies.every(({ status }) => status === 201 || status === 409));
  const numbers = done.map(({ json }) => json.number).sort();
  assert.deepEqual(
    numbers,
    numbers.map((_, i) => i + 1),
  );
  assert.equal((await call('POST', 'publish')).json.number, done.length + 1);
});

test('two nodes that publish at the same moment make two releases, numbered one after the other', async () => {
  const { call, id } = await shop();
  const { config, store } = server.services;
  const other = await createServices(config, { store });
  const [here, there] = await Promise.all([
    call('POST', 'publish'),
    publish(other, systemActor, store.forBusiness(id), {}),
  ]);
  assert.deepEqual([here.json.number, there.number].sort(), [1, 2]);
  const { items } = (await call('GET', 'releases')).json;
  assert.deepEqual(
    items.map((release: { number: number; active: boolean }) => [release.number, release.active]),
    [
      [2, true],
      [1, false],
    ],
  );
});

test('two businesses with the same external ids answer from their own knowledge', async () => {
  const [one, two] = [await shop(), await shop()];
  await two.call('PATCH', `documents/${two.idOf('service_price')}`, { answer: 'Ours costs 300 euros.' });
  await Promise.all([one.call('POST', 'publish'), two.call('POST', 'publish')]);
  assert.match((await one.preview(question)).reply, /95 euros/);
  assert.match((await two.preview(question)).reply, /300 euros/);
  assert.equal((await one.preview(question)).citations[0].document_id, one.idOf('service_price'));
});

test('a restart loads the stored index, and builds one anew that an older server wrote', async () => {
  const { call, token, id } = await shop();
  const release = (await call('POST', 'publish')).json;
  const restart = async () => {
    let built = 0;
    const services = await createServices(server.services.config, { store: server.services.store });
    const { build } = services.builder;
    services.builder.build = (...job) => {
      built += 1;
      return build(...job);
    };
    const app = await buildApp(services);
    const reply = await app.inject({
      method: 'POST',
      url: '/api/knowledge/preview',
      headers: { authorization: `Bearer ${token}` },
      payload: { message: question, release: 'active' },
    });
    await app.close();
    assert.match(reply.json().reply, /95 euros/);
    return built;
  };
  assert.equal(await restart(), 0);
  await server.services.store.forBusiness(id).transaction(({ q, businessId }) =>
    q
      .updateTable('release_contents')
      .set({ index_bytes: new TextEncoder().encode('an older form') })
      .where('business_id', '=', businessId)
      .where('release_id', '=', release.id)
      .execute(),
  );
  await server.services.store
    .forBusiness(id)
    .transaction(({ q, businessId }) =>
      q.updateTable('releases').set({ calibration: '{}' }).where('business_id', '=', businessId).execute(),
    );
  assert.equal(await restart(), 1);
  assert.equal(await restart(), 0);
});

test('the draft shows what was added, changed and removed since the release', async () => {
  const { call, idOf } = await shop();
  await call('POST', 'publish');
  await call('PATCH', `documents/${idOf('areas')}`, { answer: 'Everywhere.' });
  await call('DELETE', `documents/${idOf('opening_hours')}`);
  await call('POST', 'pages', { title: 'Warranty', text: 'Two years on all parts.' });
  const { added, changed, removed, items } = (await call('GET', 'changes')).json;
  assert.deepEqual([added, changed, removed], [1, 1, 1]);
  const change = items.find((item: { change: string }) => item.change === 'changed');
  assert.equal(change.before.answer, 'We cover the whole city and 20 km around it.');
  assert.equal(change.after.answer, 'Everywhere.');
});

test('a preview of the draft follows each edit and records nothing', async () => {
  const { call, preview, idOf, id } = await shop();
  assert.match((await preview(question, 'draft')).reply, /95 euros/);
  await call('PATCH', `documents/${idOf('service_price')}`, { answer: 'It costs 111 euros.' });
  const changed = await preview(question, 'draft');
  assert.match(changed.reply, /111 euros/);
  assert.equal(changed.candidates[0].external_id, 'service_price');
  assert.ok(changed.reason.length > 0);
  await call('DELETE', `documents/${idOf('service_price')}`);
  assert.notEqual((await preview(question, 'draft')).outcome, 'answered');
  const messages = await server.services.store
    .forBusiness(id)
    .read(({ q, businessId }) =>
      q.selectFrom('messages').select('id').where('business_id', '=', businessId).execute(),
    );
  assert.deepEqual(messages, []);
});
