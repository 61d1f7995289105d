import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../../kernel/config.ts';
import { createTestDatabase } from '../../testing/postgres.ts';
import { startS3 } from '../../testing/s3.ts';
import { startTestServer } from '../../testing/test-server.ts';
import { backupToS3 } from './backup-to-s3.ts';
import { restoreFromS3 } from './restore-from-s3.ts';

/** Where to restore to: an empty folder and, on PostgreSQL, an empty database. */
async function emptyPlace(t: TestContext): Promise<{ DATA_DIR: string; DATABASE_URL?: string }> {
  const parent = mkdtempSync(join(tmpdir(), 'askbob-s3-'));
  t.after(() => rmSync(parent, { recursive: true, force: true }));
  const place = { DATA_DIR: join(parent, 'restored') };
  if (process.env.TEST_STORE !== 'postgres') return place;
  const database = await createTestDatabase(async () => {}, 'template_empty');
  t.after(database.drop);
  return { ...place, DATABASE_URL: database.url };
}

const hidden = (folder: string) => readdirSync(folder).filter((name) => name.startsWith('.'));

test('a backup that was sent to S3 brings back people, key and right to read, and leaves nothing beside the data', async (t) => {
  const s3 = await startS3();
  t.after(s3.close);
  const source = await startTestServer();
  const { id, token } = await source.business({ name: 'Kept Heating' });
  const { config } = source.services;
  writeFileSync(join(config.DATA_DIR, 'secret.key'), 'ab'.repeat(32));
  const target = await backupToS3({ ...config, ...s3.settings }, 's3://backups/monday/');
  assert.match(target, /^s3:\/\/backups\/monday\/askbob-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.tar\.gz$/);
  assert.deepEqual(hidden(config.DATA_DIR), []);
  await assert.rejects(backupToS3({ ...config, ...s3.settings }, target), /exists already/);
  await source.close();

  const place = await emptyPlace(t);
  const isChecked = await restoreFromS3(readConfig({ ...place, ...s3.settings }), target);
  assert.deepEqual(isChecked, { isChecked: true });
  assert.equal(readFileSync(join(place.DATA_DIR, 'secret.key'), 'utf8'), 'ab'.repeat(32));
  assert.deepEqual(hidden(place.DATA_DIR), []);
  const restored = await startTestServer({}, { ...place });
  const me = await restored.call('GET', '/api/auth/me', { token });
  await restored.close();
  assert.equal(me.status, 200);
  assert.equal(me.json.user.business_id, id);
});

test('what cannot be sent, or is not what was sent, leaves nothing here and nothing there', async (t) => {
  const s3 = await startS3();
  t.after(s3.close);
  const source = await startTestServer();
  t.after(source.close);
  const config = { ...source.services.config, ...s3.settings };
  s3.fate = (call) => (call === 'PUT part 1' ? { status: 403, code: 'AccessDenied' } : undefined);
  await assert.rejects(backupToS3(config, 's3://backups/one.tar.gz'), /s3:PutObject/);
  assert.deepEqual([s3.uploads.size, s3.objects.size, hidden(config.DATA_DIR)], [0, 0, []]);

  s3.fate = () => undefined;
  await backupToS3(config, 's3://backups/one.tar.gz');
  const stored = s3.objects.get('one.tar.gz');
  assert.ok(stored);
  s3.objects.set('one.tar.gz', { ...stored, body: Buffer.concat([stored.body, Buffer.from('x')]) });
  const place = await emptyPlace(t);
  await assert.rejects(
    restoreFromS3(readConfig({ ...place, ...s3.settings }), 's3://backups/one.tar.gz'),
    /checksum differs/,
  );
  assert.deepEqual(readdirSync(place.DATA_DIR), []);
});

/** Runs one of the two commands to its end. */
async function run(
  command: string,
  target: string,
  settings: Record<string, string>,
  onCall?: (kill: () => void) => void,
) {
  const program = fileURLToPath(new URL(command, import.meta.url));
  const child = spawn(process.execPath, [program, target], {
    cwd: tmpdir(),
    env: { ...process.env, DATABASE_URL: '', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => (said.stdout += chunk));
  child.stderr.on('data', (chunk) => (said.stderr += chunk));
  onCall?.(() => child.kill('SIGTERM'));
  const [status] = await once(child, 'close');
  return { status, ...said };
}

test('the commands take an address of S3, and say what came of it in one line', async (t) => {
  const s3 = await startS3();
  t.after(s3.close);
  const source = await startTestServer();
  t.after(source.close);
  const { DATA_DIR, DATABASE_URL = '' } = source.services.config;
  const settings = { ...s3.settings, DATA_DIR, DATABASE_URL };
  const target = 's3://backups/bob.tar.gz';
  const sent = await run('./backup-command.ts', target, settings);
  assert.deepEqual(sent, { status: 0, stdout: `The backup is in ${target}.\n`, stderr: '' });

  const wrong = { ...settings, AWS_SECRET_ACCESS_KEY: 'a-wrong-secret' };
  const refused = await run('./backup-command.ts', 's3://backups/two.tar.gz', wrong);
  assert.deepEqual([refused.status, refused.stdout], [1, '']);
  assert.match(
    refused.stderr,
    /^[^\n]*AWS_SECRET_ACCESS_KEY is not the secret of AWS_ACCESS_KEY_ID[^\n]*\n$/,
  );
  assert.ok(!refused.stderr.includes('a-wrong-secret'));

  const back = await run('./restore-command.ts', target, { ...s3.settings, ...(await emptyPlace(t)) });
  assert.deepEqual([back.status, back.stderr], [0, '']);
  assert.match(back.stdout, /^s3:\/\/backups\/bob\.tar\.gz is restored\. Start with: npm start\n$/);
});

test('a backup that SIGTERM ends while it is sent is taken back on both sides', async (t) => {
  const s3 = await startS3();
  t.after(s3.close);
  const source = await startTestServer();
  t.after(source.close);
  const { DATA_DIR, DATABASE_URL = '' } = source.services.config;
  let kill = () => {};
  // Its line is cut each time, so that it cannot be done before it is ended.
  s3.fate = (call) => {
    // And again while it is taken back, as a terminal and npm do.
    if (call === 'PUT part 1' || call.startsWith('DELETE')) kill();
    return call === 'PUT part 1' ? 'drop' : undefined;
  };
  const ended = await run(
    './backup-command.ts',
    's3://backups/bob.tar.gz',
    { ...s3.settings, DATA_DIR, DATABASE_URL },
    (end) => {
      kill = end;
    },
  );
  assert.equal(ended.status, 143);
  assert.deepEqual([s3.uploads.size, s3.objects.size, hidden(DATA_DIR)], [0, 0, []]);
});
