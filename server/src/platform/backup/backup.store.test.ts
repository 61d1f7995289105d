import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../../kernel/config.ts';
import { createTestDatabase } from '../../testing/postgres.ts';
import { startTestServer } from '../../testing/test-server.ts';
import { backup } from './backup.ts';
import { restore } from './restore.ts';
import { withWorkFolder } from './work-folder.ts';

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
  await assert.rejects(restore(place, join(folder, 'notes.txt')), /not a whole backup.*tar failed/);
});

test('half a backup is refused, and nothing of it stays', async (t) => {
  const source = await startTestServer();
  const folder = temporaryFolder(t);
  const file = join(folder, 'askbob.backup');
  await backup(source.services.config, file);
  await source.close();
  const whole = readFileSync(file);
  for (const part of [0, 0.3, 0.9, 0.999]) {
    const half = join(folder, `half-${part}`);
    writeFileSync(half, whole.subarray(0, Math.floor(whole.length * part)));
    const place = {
      DATA_DIR: join(folder, `new-${part}`),
      DATABASE_URL: source.services.config.DATABASE_URL,
    };
    await assert.rejects(restore(place, half), /not a whole backup|not a backup/);
    assert.deepEqual(readdirSync(place.DATA_DIR), []);
  }
});

for (const signal of ['SIGKILL', 'SIGTERM'] as const) {
  test(`a backup that ${signal} ends leaves nothing that others can read, and the next one removes the rest`, async (t) => {
    const folder = temporaryFolder(t);
    const program = fileURLToPath(new URL('../../testing/backup-and-say.ts', import.meta.url));
    const child = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
    const left = readdirSync(folder);
    assert.equal(left.length, signal === 'SIGKILL' ? 1 : 0);
    for (const name of left) assert.equal(statSync(join(folder, name)).mode & 0o077, 0);
    await withWorkFolder(folder, async () => {});
    assert.deepEqual(readdirSync(folder), []);
  });
}

test('what fails is told in one line', async () => {
  for (const [command, file, environment] of [
    ['./backup-command.ts', '/no/such/folder/file', {}],
    ['./backup-command.ts', 'x.backup', { DATABASE_URL: 'postgres://127.0.0.1:1/none' }],
    ['./restore-command.ts', '/no/such/file', {}],
    ['../../record/chains/verify/verify-command.ts', null, { DATABASE_URL: 'postgres://localhost:1/none' }],
    ['../../record/chains/verify/verify-command.ts', null, { DATA_DIR: '/no/such/folder' }],
  ] as const) {
    const program = fileURLToPath(new URL(command, import.meta.url));
    const args = file === null ? [program] : [program, file];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: tmpdir(),
      env: { ...process.env, DATABASE_URL: '', ...environment },
      encoding: 'utf8',
    });
    assert.equal(status, 1);
    assert.equal(stdout, '');
    assert.match(stderr, /^[^\n]{10,300}\n$/, command);
  }
});
