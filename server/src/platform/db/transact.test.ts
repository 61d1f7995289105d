import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../testing/postgres.ts';
import { insertRows } from './by-shape.ts';
import { migratePostgres } from './migrate.ts';
import { openPostgres } from './postgres.ts';
import type { Store } from './store.ts';

let database: TestDatabase;
let store: Store;
before(async () => {
  database = await createTestDatabase(migratePostgres);
  store = await openPostgres(database.url, { poolSize: 1 });
  const q = new pg.Client({ connectionString: database.url });
  await q.connect();
  await q.query(
    `INSERT INTO businesses (id, name, status, site_hosts, public_chat, settings, is_demo, created_at)
      VALUES ('b', 'B', 'active', '[]', 0, '{}', 0, 1)`,
  );
  await q.end();
});
after(async () => {
  await store.close();
  await database.drop();
});

const visitor = (id: string) => ({
  id,
  external_id: null,
  name: null,
  email: null,
  verified: 0 as const,
  created_at: 1,
  last_seen_at: 1,
});
const visitors = () => store.forBusiness('b').read(({ q }) => q.selectFrom('visitors').selectAll().execute());

test('a write nobody waited for fails its transaction with its own reason, and nothing of it stays', async () => {
  const failing = store.forBusiness('b').transaction(async (tx) => {
    await insertRows(tx, 'visitors', [visitor('one')]);
    await insertRows(tx, 'visitors', [visitor('one')]);
    await insertRows(tx, 'visitors', [visitor('two')]);
  });
  await assert.rejects(failing, { code: '23505' });
  const asking = store.forBusiness('b').transaction(async (tx) => {
    await insertRows(tx, 'visitors', [visitor('one'), visitor('one')]);
    return tx.q.selectFrom('visitors').selectAll().execute();
  });
  await assert.rejects(asking, { code: '23505' });
  assert.deepEqual(await visitors(), []);
});

test('a transaction that swallowed the failure of a statement is not taken for one that is stored', async () => {
  const swallowing = store.forBusiness('b').transaction(async (tx) => {
    await insertRows(tx, 'visitors', [visitor('three')]);
    await tx.q
      .insertInto('visitors')
      .values(visitor('three'))
      .execute()
      .catch(() => undefined);
  });
  await assert.rejects(swallowing, /so did its transaction/);
  assert.deepEqual(await visitors(), []);
});

test('a table that another node changes costs one 503, not one for each connection and statement for ever', async () => {
  for (let i = 0; i < 10; i++) await visitors();
  const owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  await owner.query('ALTER TABLE visitors ADD COLUMN shoe_size BIGINT');
  await owner.end();
  await assert.rejects(visitors(), { code: 'overloaded' });
  for (let i = 0; i < 10; i++) assert.deepEqual(await visitors(), []);
});
