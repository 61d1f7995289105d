import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Client } from 'pg';
import { createTestDatabase } from './postgres.ts';

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test('databases made at the same time share one preparation and none of their rows', async () => {
  let preparations = 0;
  const prepare = async (url: string) => {
    preparations += 1;
    await query(url, 'create table notes (text text)');
  };
  const create = () => createTestDatabase(prepare, 'template_of_its_own_test');
  const [one, other] = await Promise.all([create(), create()]);
  try {
    assert.equal(preparations, 1);
    await query(one.url, "insert into notes values ('mine')");
    assert.deepEqual(await query(one.url, 'select text from notes'), [{ text: 'mine' }]);
    assert.deepEqual(await query(other.url, 'select text from notes'), []);
  } finally {
    await Promise.all([one.drop(), other.drop()]);
  }
  await assert.rejects(query(one.url, 'select 1'), /does not exist/);
});

test('a preparation that failed leaves no template behind', async () => {
  const name = 'template_that_failed_once';
  const failing = createTestDatabase(async (url) => {
    await query(url, 'create table half_made (text text)');
    throw new Error('cut off');
  }, name);
  await assert.rejects(failing, /cut off/);
  const database = await createTestDatabase(
    (url) => query(url, 'create table whole (text text)').then(() => {}),
    name,
  );
  assert.deepEqual(await query(database.url, "select tablename from pg_tables where schemaname = 'public'"), [
    { tablename: 'whole' },
  ]);
  await database.drop();
});
