import assert from 'node:assert/strict';
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { type Config, readConfig } from '../kernel/config.ts';
import { StartError } from '../kernel/errors.ts';
import { migratePostgres } from '../platform/db/migrate.ts';
import { createServices } from '../services.ts';
import { createTestDatabase } from '../testing/postgres.ts';
import { firstStart } from './first-start.ts';

const onPostgres = process.env.TEST_STORE === 'postgres';

/** Settings of a place where nothing was before. */
async function emptyPlace(t: TestContext): Promise<Config> {
  const folder = mkdtempSync(join(tmpdir(), 'askbob-lost-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const database = onPostgres ? await createTestDatabase(migratePostgres) : null;
  t.after(() => database?.drop());
  return readConfig({
    DATA_DIR: folder,
    DEMO: '0',
    LOG_LEVEL: 'silent',
    ADMIN_PASSWORD: 'a-harbour-in-june',
    ...(database && { DATABASE_URL: database.url, DATABASE_POOL: '2' }),
  });
}

/** What the server does before it listens. */
async function start(config: Config) {
  const services = await createServices(config);
  try {
    return await firstStart(services, createServices);
  } finally {
    await services.store.close();
  }
}

const oneLine = (text: RegExp) => (error: unknown) =>
  error instanceof StartError && text.test(error.message) && !error.message.includes('\n');

test('an empty store beside the key of one that was not stops the start, instead of making a new demo', async (t) => {
  const config = await emptyPlace(t);
  await start(config);
  const other = await emptyPlace(t);
  renameSync(join(config.DATA_DIR, 'secret.key'), join(other.DATA_DIR, 'secret.key'));
  await assert.rejects(
    start(other),
    oneLine(/is empty, but the secret\.key .* Bring the store or a backup back/),
  );
});

test('a store whose key is gone starts with a new one, says so once, and keeps its people', async (t) => {
  const config = await emptyPlace(t);
  assert.equal((await start(config)).lostKey, false);
  rmSync(join(config.DATA_DIR, 'secret.key'));
  const again = await start(config);
  assert.deepEqual([again.lostKey, again.admin], [true, null]);
  assert.equal((await start(config)).lostKey, false);
});

test('a start that was killed between filling the store and keeping its key loses neither', async (t) => {
  const config = await emptyPlace(t);
  await start(config);
  const key = join(config.DATA_DIR, 'secret.key');
  renameSync(key, `${key}.first-start`);
  assert.deepEqual(await start(config), { admin: null, lostKey: false, madeUp: [] });
});

test('an address or a password that the first admin cannot have names its setting, and nothing is left half made', async (t) => {
  const config = await emptyPlace(t);
  await assert.rejects(
    start({ ...config, ADMIN_PASSWORD: 'password1' }),
    oneLine(/^ADMIN_EMAIL or ADMIN_PASSWORD: /),
  );
  assert.equal((await start(config)).admin, 'admin@askbob.local');
});
