import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../testing/postgres.ts';
import { listen } from './listen.ts';
import { migratePostgres } from './migrate.ts';

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase(migratePostgres);
});
after(() => database.drop());

test('whoever stops listening before the connection stands leaves none behind', async () => {
  const { stop } = listen(database.url, { heard: () => undefined, missed: () => undefined });
  await stop();
  // Long enough for a connection that goes on being made to stand.
  await wait(500);
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query(
    "SELECT query FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'",
  );
  await client.end();
  assert.deepEqual(rows, []);
});
