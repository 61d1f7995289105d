import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type FaultProxy, startFaultProxy } from '../../../../widget/test/fault-proxy.ts';
import { createTestDatabase, type TestDatabase } from '../../testing/postgres.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';
import { type HeardEvent, hear, post } from '../../testing/wire.ts';
import { migratePostgres } from '../db/migrate.ts';

let database: TestDatabase;
let proxy: FaultProxy;
/** Reaches the database through the proxy. */
let far: TestServer;
let near: TestServer;
let desk: { id: string; token: string };
let base: { far: string; near: string };

before(async () => {
  database = await createTestDatabase(migratePostgres);
  const url = new URL(database.url);
  proxy = await startFaultProxy(Number(url.port));
  url.port = String(proxy.port);
  url.hostname = '127.0.0.1';
  near = await startTestServer({}, { DATABASE_URL: database.url });
  far = await startTestServer({}, { DATABASE_URL: url.href });
  desk = await near.business();
  base = { far: await far.listen(), near: await near.listen() };
});
after(async () => {
  await far.close();
  await near.close();
  await proxy.close();
  await database.drop();
});

test('what was written while a node had lost its database reaches its streams once it is back', async () => {
  const staff = { authorization: `Bearer ${desk.token}` };
  const first = await post(`${base.far}/api/chat`, { business_id: desk.id, message: 'hello' });
  const conversation = first?.json.conversation_id;
  const token = { 'x-visitor-token': String(first?.json.visitor_token) };
  const visitor = await hear(`${base.far}/api/chat/events?conversation_id=${conversation}`, token);
  const team = await hear(`${base.far}/api/events`, staff);
  await visitor.until(({ name }) => name === 'speaker');

  proxy.refuse = true;
  proxy.cutAll();
  for (const text of ['one', 'two']) {
    await post(`${base.near}/api/conversations/${conversation}/messages`, { text }, staff);
  }
  const lost = await post(`${base.far}/api/chat`, { business_id: desk.id, message: 'hello' });
  assert.ok(lost && lost.status >= 500);
  proxy.refuse = false;

  await visitor.until(({ data }) => data.text === 'two');
  await team.until(({ name }) => name === 'reset');
  const messages = visitor.events.filter(({ name }: HeardEvent) => name === 'message');
  assert.deepEqual(
    messages.map(({ id, data }) => [id, data.text]),
    [
      ['3', 'one'],
      ['4', 'two'],
    ],
  );
  const again = await post(`${base.far}/api/chat`, { business_id: desk.id, message: 'hello' });
  assert.equal(again?.status, 200);
  visitor.close();
  team.close();
});

test('a node that drains ends its streams, and refuses new ones', async () => {
  const first = await post(`${base.near}/api/chat`, { business_id: desk.id, message: 'hello' });
  const path = `/api/chat/events?conversation_id=${first?.json.conversation_id}`;
  const token = { 'x-visitor-token': String(first?.json.visitor_token) };
  const visitor = await hear(`${base.near}${path}`, token);
  near.services.draining = true;
  near.services.streams.end(true);
  await visitor.ended;
  assert.equal((await hear(`${base.near}${path}`, token)).status, 503);
  near.services.draining = false;
});
