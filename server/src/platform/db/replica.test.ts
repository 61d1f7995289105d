import assert from 'node:assert/strict';
import { test } from 'node:test';
import pg from 'pg';
import { readConfig } from '../../kernel/config.ts';
import { StartError } from '../../kernel/errors.ts';
import { openFrontDesk } from '../../testing/front-desk.ts';
import { createTestDatabase } from '../../testing/postgres.ts';
import { startTestServer } from '../../testing/test-server.ts';
import { migratePostgres } from './migrate.ts';
import { openStore } from './open.ts';

const SECRET_KEY = 'a secret that both nodes share, for tests';

test('figures and searches are read on the replica, all else on the database; without the replica, all of it', async (t) => {
  const database = await createTestDatabase(migratePostgres);
  t.after(() => database.drop());
  const settings = { DATABASE_URL: database.url, DATABASE_POOL: '3', SECRET_KEY };
  const before = await startTestServer({}, settings);
  const desk = await openFrontDesk(before);
  await desk.guest().ask('the lighthouse of yesterday');
  await before.close();

  // A replica that has fallen behind for good, and takes no changes, as a standby does.
  const replica = await copyOf(database.url);
  t.after(() => replica.drop());
  const server = await startTestServer({}, { ...settings, DATABASE_READ_URL: replica.url });
  t.after(() => server.close());
  const read = async (path: string) => {
    const reply = await server.call('GET', path, { token: desk.token });
    assert.equal(reply.status, 200, reply.text);
    return reply.json;
  };
  const asked = { business_id: desk.id, message: 'the lighthouse of today' };
  const chat = await server.call('POST', '/api/chat', { body: asked });
  assert.equal(chat.status, 200, chat.text);
  const found = async () => (await read('/api/conversations?q=lighthouse')).items.length;
  const messages = async () => (await read(`/api/metrics/business?business_id=${desk.id}`)).messages;
  assert.equal((await read('/api/conversations')).items.length, 2);
  assert.equal(await found(), 1);
  assert.equal(await messages(), 1);

  await replica.drop();
  assert.equal(await found(), 2);
  assert.equal(await messages(), 2);
});

test('a replica that is away does not keep the server from starting; one that is no replica does, in one line', async (t) => {
  const database = await createTestDatabase(migratePostgres);
  t.after(() => database.drop());
  const empty = await createTestDatabase(async () => {}, 'template_empty');
  t.after(() => empty.drop());
  const open = async (DATABASE_READ_URL: string) => {
    const store = await openStore(readConfig({ DATABASE_URL: database.url, DATABASE_READ_URL }));
    await store.close();
  };
  await open('postgres://nobody@127.0.0.1:9/none');
  await assert.rejects(open(empty.url), (error) => {
    assert.ok(error instanceof StartError);
    assert.match(error.message, /^DATABASE_READ_URL cannot be read: it has none of the tables\. .*$/);
    return true;
  });
  assert.throws(
    () => readConfig({ DATABASE_READ_URL: database.url }),
    /DATABASE_READ_URL is set without DATABASE_URL/,
  );
});

async function copyOf(url: string) {
  const name = new URL(url).pathname.slice(1);
  const copy = new URL(url);
  copy.pathname = `/${name}_copy`;
  const cluster = new URL(url);
  cluster.pathname = '/postgres';
  const run = async (sql: string) => {
    const client = new pg.Client({ connectionString: cluster.href });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  await run(`create database ${name}_copy template ${name}`);
  await run(`alter database ${name}_copy set default_transaction_read_only = on`);
  return { url: copy.href, drop: () => run(`drop database if exists ${name}_copy with (force)`) };
}
