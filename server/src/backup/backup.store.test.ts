import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { readConfig } from '../config.ts';
import { createTestDatabase } from '../testing/postgres.ts';
import { startTestServer } from '../testing/test-server.ts';
import { backup } from './backup.ts';
import { restore } from './restore.ts';

function temporaryFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'askbob-backup-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Where to restore to: an empty folder and, on PostgreSQL, an empty database. */
async function emptyPlace(t: TestContext): Promise<Record<string, string>> {
  const place = { DATA_DIR: join(temporaryFolder(t), 'restored') };
  if (process.env.TEST_STORE !== 'postgres') return place;
  const database = await createTestDatabase(async () => {}, 'template_empty');
  t.after(database.drop);
  return { ...place, DATABASE_URL: database.url };
}

test('a backup of a running server brings back its people, its secret key and its right to read', async (t) => {
  const source = await startTestServer();
  const { id, token } = await source.business({ name: 'Kept Heating' });
  const file = join(temporaryFolder(t), 'askbob.backup');
  writeFileSync(join(source.services.config.DATA_DIR, 'secret.key'), 'ab'.repeat(32));
  await backup(source.services.config, file);
  await source.close();
  assert.equal(statSync(file).mode & 0o777, 0o600);

  const place = await emptyPlace(t);
  await restore(readConfig(place), file);
  assert.equal(statSync(join(place.DATA_DIR ?? '', 'secret.key')).size, 64);
  const restored = await startTestServer({}, place);
  const me = await restored.call('GET', '/api/auth/me', { token });
  await restored.close();
  assert.equal(me.status, 200);
  assert.equal(me.json.user.business_id, id);
});

test('a restore refuses to touch what is there', async (t) => {
  const source = await startTestServer();
  const file = join(temporaryFolder(t), 'askbob.backup');
  await backup(source.services.config, file);
  await assert.rejects(backup(source.services.config, file), /exists already/);

  const occupied = { ...source.services.config, DATA_DIR: temporaryFolder(t) };
  if (!occupied.DATABASE_URL) writeFileSync(join(occupied.DATA_DIR, 'askbob.db'), 'mine');
  await assert.rejects(restore(occupied, file), /not empty|has tables already/);
  await source.close();
});

test('a restore refuses a backup of the other store, and a file that is none', async (t) => {
  const source = await startTestServer();
  const folder = temporaryFolder(t);
  const file = join(folder, 'askbob.backup');
  await backup(source.services.config, file);
  await source.close();
  const other = source.services.config.DATABASE_URL ? undefined : 'postgres://127.0.0.1:1/none';
  const place = { DATA_DIR: join(folder, 'new'), DATABASE_URL: other };
  await assert.rejects(restore(place, file), /This backup is of/);
  writeFileSync(join(folder, 'notes.txt'), 'no archive');
  await assert.rejects(restore(place, join(folder, 'notes.txt')), /tar failed/);
});
