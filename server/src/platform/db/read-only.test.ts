import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { openFrontDesk } from '../../testing/front-desk.ts';
import { createTestDatabase, type TestDatabase } from '../../testing/postgres.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';
import { migratePostgres } from './migrate.ts';

let database: TestDatabase;
let server: TestServer;
let owner: pg.Client;

before(async () => {
  database = await createTestDatabase(migratePostgres);
  server = await startTestServer({}, { DATABASE_URL: database.url, DATABASE_POOL: '3' });
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
});
after(async () => {
  await owner.end();
  await server.close();
  await database.drop();
});

/** Has new connections read only, or write again, as after a fail-over. */
async function readOnly(on: boolean): Promise<void> {
  const name = new URL(database.url).pathname.slice(1);
  await owner.query('SET default_transaction_read_only = off');
  await owner.query(`ALTER DATABASE ${name} SET default_transaction_read_only = ${on ? 'on' : 'off'}`);
}
const cutAll = () =>
  owner.query(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  );

test('a database that only reads is a 503 with Retry-After, and written again as soon as it can be', async () => {
  const desk = await openFrontDesk(server);
  const guest = desk.guest();
  assert.equal((await guest.ask('opening hours')).status, 200);

  await readOnly(true);
  // Connections that the fail-over cut: the first who use them are told the same.
  await cutAll();
  for (let i = 0; i < 6; i++) {
    const reply = await desk.guest().ask('opening hours');
    assert.equal(reply.status, 503, reply.text);
    assert.equal(reply.json.code, 'overloaded');
    assert.ok(Number(reply.headers['retry-after']) > 0);
  }
  assert.equal((await server.call('GET', '/api/ready')).status, 503);

  // Nobody cuts them now: those that met a database that only reads are not used again.
  await readOnly(false);
  await guest.ask('opening hours');
  await guest.ask('opening hours');
  await guest.ask('opening hours');
  assert.equal((await guest.ask('opening hours')).status, 200);
  assert.equal((await server.call('GET', '/api/ready')).status, 200);
});
