import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../kernel/config.ts';
import { migratePostgres } from '../platform/db/migrate.ts';
import { freePort } from '../testing/launch.ts';
import { startMailSink } from '../testing/mail-sink.ts';
import { startPgbouncer } from '../testing/pgbouncer.ts';
import { createTestDatabase } from '../testing/postgres.ts';
import { startTestServer } from '../testing/test-server.ts';
import { examineDisk } from './examine-disk.ts';

const COMMAND = fileURLToPath(new URL('./doctor-command.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'askbob-doctor-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** What an operator sees who runs it. */
function doctor(settings: Record<string, string>): Promise<{ code: number; says: string }> {
  const env = { PATH: process.env.PATH ?? '', DATA_DIR: join(folder, 'none'), ...settings };
  return new Promise((resolve) => {
    execFile(process.execPath, [COMMAND], { env, cwd: folder }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, says: stdout + stderr }),
    );
  });
}

/** A server that answers what a test says, by path. */
async function answers(replies: Record<string, [number, unknown]>): Promise<{ url: string; close(): void }> {
  const server = createServer((request, response) => {
    const [status, body] = replies[request.url ?? ''] ?? [404, {}];
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  const port = await freePort();
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}

test('says a sentence on each part of an installation that is well, and ends with 0', async (t) => {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const server = await startTestServer({}, { PUBLIC_URL: address });
  t.after(() => server.close());
  const sink = await startMailSink();
  t.after(() => sink.close());
  const models = await answers({ '/v1/models': [200, { data: [{ id: 'small' }] }] });
  t.after(() => models.close());
  await server.app.listen({ port, host: '127.0.0.1' });
  const { code, says } = await doctor({
    DATA_DIR: server.services.config.DATA_DIR,
    PUBLIC_URL: address,
    SMTP_URL: sink.url,
    MAIL_FROM: 'Bob <bob@example.com>',
    LLM_BASE_URL: `${models.url}/v1`,
    LLM_MODEL: 'small',
  });
  assert.equal(code, 0, says);
  for (const part of ['settings', 'store', 'clock', 'disk', 'mail', 'model', 'address', 'origins', 'proxy']) {
    assert.match(says, new RegExp(`^✔ ${part}: .*\\.$`, 'm'));
  }
});

test('names what does not work and what to do about it, and ends with 1', async () => {
  const damaged = join(folder, 'damaged');
  mkdirSync(damaged);
  writeFileSync(join(damaged, 'askbob.db'), 'not a database at all, whatever its name says');
  const port = await freePort();
  const models = await answers({ '/v1/models': [200, { data: [{ id: 'small' }] }] });
  const { code, says } = await doctor({
    DATA_DIR: damaged,
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    LLM_BASE_URL: `${models.url}/v1`,
    LLM_MODEL: 'large',
  });
  models.close();
  assert.equal(code, 1);
  assert.match(says, /^✘ store: .* is damaged .* npm run restore\.$/m);
  assert.match(says, /^✘ address: PUBLIC_URL does not answer/m);
  assert.match(says, /^✘ mail: .* check address, port, user and password\.$/m);
  assert.match(says, /^✘ model: The model server has no large: name one of small\.$/m);
});

test('a wrong setting is the only line, and an address left out behind an open HOST is one', async () => {
  assert.deepEqual(
    await doctor({ PORT: 'many' }).then(({ code, says }) => [code, says.split('\n').length]),
    [1, 2],
  );
  const open = await doctor({ HOST: '0.0.0.0' });
  assert.equal(open.code, 1);
  assert.match(open.says, /^✘ address: PUBLIC_URL is not set, but HOST serves other machines/m);
});

test('a server that takes another address for its own is found out', async (t) => {
  const server = await startTestServer({}, { PUBLIC_URL: 'https://elsewhere.example.com' });
  t.after(() => server.close());
  const { code, says } = await doctor({ PUBLIC_URL: await server.listen() });
  assert.equal(code, 1, says);
  assert.match(says, /^✘ origins: .* start it again with this PUBLIC_URL/m);
});

test('a disk is judged by its room', () => {
  const config = readConfig({ DATA_DIR: folder });
  const verdict = (mb: number) => examineDisk(config, () => mb * 1024 * 1024)[0]?.verdict;
  assert.deepEqual([100, 500, 5000].map(verdict), ['bad', 'look', 'good']);
});

test('PostgreSQL is looked at as a start would, and nothing is made', async () => {
  const database = await createTestDatabase(migratePostgres);
  const pooler = await startPgbouncer(database.url, 'transaction');
  const direct = await doctor({ DATABASE_URL: pooler.url, DATABASE_LISTEN_URL: database.url });
  assert.equal(direct.code, 0, direct.says);
  assert.match(direct.says, /^✔ store: PostgreSQL .* is walled and heard, and up to date\.$/m);
  assert.match(direct.says, /^✔ clock: The clocks .* agree\.$/m);
  const pooled = await doctor({ DATABASE_URL: pooler.url });
  assert.equal(pooled.code, 1);
  assert.match(pooled.says, /^✘ store: Events do not arrive/m);
  const empty = await createTestDatabase(async () => undefined, 'askbob_empty');
  assert.match((await doctor({ DATABASE_URL: empty.url })).says, /^! store: PostgreSQL .* is empty/m);
  const reading = (DATABASE_READ_URL: string) => doctor({ DATABASE_URL: database.url, DATABASE_READ_URL });
  const copied = await createTestDatabase(migratePostgres);
  assert.match((await reading(copied.url)).says, /^✔ replica: .* is walled: /m);
  const away = await reading('postgres://nobody@127.0.0.1:9/none');
  assert.deepEqual([away.code, /^! replica: .* does not answer: /m.test(away.says)], [0, true], away.says);
  const elsewhere = await reading(empty.url);
  assert.equal(elsewhere.code, 1);
  assert.match(elsewhere.says, /^✘ replica: DATABASE_READ_URL cannot be read: it has none of the tables\./m);
  assert.doesNotMatch(direct.says, /replica/);
  await copied.drop();
  await pooler.stop();
  await empty.drop();
  await database.drop();
});
