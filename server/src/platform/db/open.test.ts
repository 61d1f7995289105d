import assert from 'node:assert/strict';
import {
  closeSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, test } from 'node:test';
import pg from 'pg';
import { reasonNotToStart } from '../../first-start/reason-not-to-start.ts';
import { readConfig } from '../../kernel/config.ts';
import { ApiError, StartError } from '../../kernel/errors.ts';
import { createTestDatabase } from '../../testing/postgres.ts';
import { migratePostgres } from './migrate.ts';
import { openStore } from './open.ts';
import { STORE_FILE } from './store-files.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'askbob-open-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = () => join(folder, STORE_FILE);
const open = () => openStore(readConfig({ DATA_DIR: folder }));
const oneLine = (text: RegExp) => (error: unknown) =>
  error instanceof StartError && text.test(error.message) && !error.message.includes('\n');

/** A store with some megabytes of content, closed. */
async function fill(): Promise<void> {
  const store = await open();
  const created_at = Date.now();
  await store.platform.transaction(async (q) => {
    for (let i = 0; i < 300; i++) {
      const email = `${i}@example.com`;
      const row = {
        id: email,
        kind: 'admin',
        business_id: null,
        email,
        name: 'A'.repeat(5000),
        role: 'admin',
      } as const;
      await q
        .insertInto('users')
        .values({
          ...row,
          password_hash: null,
          status: 'active',
          totp_secret: null,
          totp_confirmed_at: null,
          totp_last_step: null,
          recovery_codes: null,
          created_at,
        })
        .execute();
    }
  });
  await store.close();
}

const isUnavailable = (error: unknown) =>
  error instanceof ApiError && error.status === 503 && Number(error.headers['retry-after']) > 0;

test('a store that is gone beside its key stops the start, and no new one is put in its place', async () => {
  writeFileSync(join(folder, 'secret.key'), 'k'.repeat(64));
  await assert.rejects(open(), oneLine(/is empty, but the secret\.key/));
  writeFileSync(file(), '');
  await assert.rejects(open(), oneLine(/is empty, but the secret\.key/));
  assert.deepEqual(readdirSync(folder).sort(), [STORE_FILE, 'secret.key']);
});

test('half a store, one of other bytes and one with a damaged middle each stop the start in one line', async () => {
  await fill();
  truncateSync(file(), Math.floor(statSync(file()).size / 2));
  await assert.rejects(open(), oneLine(/is damaged\. .* npm run restore/));
  rmSync(folder, { recursive: true });
  await fill();
  const handle = openSync(file(), 'r+');
  writeSync(handle, Buffer.alloc(200_000, 0xa5), 0, 200_000, statSync(file()).size - 400_000);
  closeSync(handle);
  await assert.rejects(open(), oneLine(/is damaged/));
  writeFileSync(file(), 'no database, but long enough to be read as one'.repeat(100));
  await assert.rejects(open(), oneLine(/is damaged/));
});

test('a store that a newer version has changed stops the start and names what it does not know', async (t) => {
  await (await open()).close();
  const connection = new DatabaseSync(file());
  connection.exec("INSERT INTO migrations VALUES ('9999-of-tomorrow', 0)");
  connection.close();
  await assert.rejects(open(), oneLine(/newer version .*9999-of-tomorrow/));

  const database = await createTestDatabase(migratePostgres);
  t.after(database.drop);
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query("INSERT INTO migrations VALUES ('9999-of-tomorrow', 0)");
  await client.end();
  await assert.rejects(
    openStore(readConfig({ DATA_DIR: folder, DATABASE_URL: database.url })),
    oneLine(/newer version .*9999-of-tomorrow/),
  );
});

test('a folder that cannot be written stops the start in one line', async () => {
  const store = readConfig({ DATA_DIR: '/proc/self' });
  await assert.rejects(openStore(store), oneLine(/cannot be written\. Check who owns the folder/));
  const refused = openStore(readConfig({ DATA_DIR: '/proc/data' }));
  await assert.rejects(refused, (error) =>
    reasonNotToStart(error)?.includes('DATA_DIR cannot be made there'),
  );
});

test('a store that is removed under a running server answers 503, and nothing is taken that would be lost', async () => {
  const store = await open();
  await store.ping();
  rmSync(file());
  await assert.rejects(store.ping(), isUnavailable);
  await assert.rejects(
    store.platform.read((q) => q.selectFrom('users').selectAll().execute()),
    isUnavailable,
  );
  await assert.rejects(
    store.platform.transaction((q) => q.deleteFrom('users').execute()),
    isUnavailable,
  );
  await store.close();
});
