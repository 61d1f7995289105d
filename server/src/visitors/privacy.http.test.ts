import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type FrontDesk, openFrontDesk } from '../testing/front-desk.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { verified } from '../testing/verified.ts';

let server: TestServer;
let desk: FrontDesk;

before(async () => {
  server = await startTestServer();
  desk = await openFrontDesk(server);
});
after(() => server.close());

test('one visitor is exported whole and then erased without a word left, and the chains still hold', async () => {
  const guest = desk.guest();
  await guest.ask('my secret is swordfish');
  await guest.escalate({ name: 'Ada', email: 'ada@example.com', note: 'swordfish again' });
  const stays = desk.guest();
  await stays.ask('opening hours');
  const { visitor } = await desk.conversation(guest.conversationId);
  const path = `/api/visitors/${visitor.id}`;
  const exported = await server.call('GET', path, { token: desk.token });
  assert.equal(exported.status, 200);
  assert.equal(exported.json.conversations[0].messages[0].text, 'my secret is swordfish');
  assert.equal((await server.call('DELETE', path, { token: desk.token })).status, 204);
  assert.equal((await server.call('GET', path, { token: desk.token })).status, 404);
  const db = server.services.store.forBusiness(desk.id);
  const left = await db.read(async ({ q }) =>
    JSON.stringify([
      await q.selectFrom('visitors').selectAll().where('business_id', '=', desk.id).execute(),
      await q.selectFrom('conversations').selectAll().where('business_id', '=', desk.id).execute(),
      await q.selectFrom('messages').selectAll().where('business_id', '=', desk.id).execute(),
      await q.selectFrom('receipt_bodies').selectAll().where('business_id', '=', desk.id).execute(),
      await q.selectFrom('audit').selectAll().where('business_id', '=', desk.id).execute(),
      await q.selectFrom('jobs').selectAll().where('business_id', '=', desk.id).execute(),
    ]),
  );
  assert.doesNotMatch(left, /swordfish|ada@example/);
  assert.match(left, /visitor\.erased/);
  assert.match(left, /opening hours/);
  assert.deepEqual((await verified(server.services, desk.id)).findings, []);
});
