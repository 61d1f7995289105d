import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { type FaultProxy, startFaultProxy } from '../../../../widget/test/fault-proxy.ts';
import { createTestDatabase, type TestDatabase } from '../../testing/postgres.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';
import { migratePostgres } from './migrate.ts';
import { openPostgres } from './postgres.ts';

let database: TestDatabase;
let proxy: FaultProxy;
let server: TestServer;
let desk: { id: string; token: string };

before(async () => {
  database = await createTestDatabase(migratePostgres);
  const url = new URL(database.url);
  proxy = await startFaultProxy(Number(url.port));
  url.port = String(proxy.port);
  url.hostname = '127.0.0.1';
  const patienceMs = { connect: 1000, statement: 1000 };
  const store = await openPostgres(url.href, { poolSize: 2, patienceMs });
  server = await startTestServer({ store }, { DATABASE_URL: database.url });
  desk = await server.business();
});
after(async () => {
  await server.close();
  await proxy.close();
  await database.drop();
});

const look = () => server.call('GET', '/api/customer-portal/business', { token: desk.token });

test('a database that vanished without a word makes a 503 with Retry-After, and is used again once it is back', async () => {
  assert.equal((await look()).status, 200);
  proxy.choose = () => ({ kind: 'hole', after: 0 });
  // More than there are connections: some wait for one, and all are answered.
  for (const reply of await Promise.all([look(), look(), look(), look()])) {
    assert.equal(reply.status, 503, reply.text);
    assert.equal(reply.json.code, 'overloaded');
    assert.ok(Number(reply.headers['retry-after']) > 0);
  }
  proxy.choose = () => ({ kind: 'pass' });
  assert.equal((await look()).status, 200);
});

test('a database that refuses connections makes a 503 too', async () => {
  proxy.refuse = true;
  proxy.cutAll();
  const reply = await look();
  assert.equal(reply.status, 503, reply.text);
  assert.equal(reply.json.code, 'overloaded');
  proxy.refuse = false;
  assert.equal((await look()).status, 200);
});

test('a statement that takes too long is ended by the database, and its connection serves on', async () => {
  const slow = server.services.store.platform.read((q) => sql`SELECT pg_sleep(60)`.execute(q));
  await assert.rejects(slow, { code: 'overloaded' });
  assert.equal((await look()).status, 200);
});
