import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { migratePostgres } from '../platform/db/migrate.ts';
import { launch } from '../testing/launch.ts';
import { createTestDatabase, type TestDatabase } from '../testing/postgres.ts';

const folder = mkdtempSync(join(tmpdir(), 'askbob-downgrade-'));
const data = join(folder, 'data');
const TOMORROW = '9999-of-tomorrow';
let database: TestDatabase | null = null;
let settings: Record<string, string>;
before(async () => {
  if (process.env.TEST_STORE === 'postgres') database = await createTestDatabase(migratePostgres);
  settings = { DATA_DIR: data, ...(database && { DATABASE_URL: database.url }) };
});
after(async () => {
  await database?.drop();
  rmSync(folder, { recursive: true, force: true });
});

type Rows = Record<string, unknown>[];

/** Runs statements on the store itself, while no server does. */
async function onStore<T>(work: (run: (sql: string) => Promise<Rows>) => Promise<T>): Promise<T> {
  if (database) {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    try {
      return await work(async (sql) => (await client.query(sql)).rows);
    } finally {
      await client.end();
    }
  }
  const connection = new DatabaseSync(join(data, 'askbob.db'));
  try {
    return await work(async (sql) => connection.prepare(sql).all());
  } finally {
    connection.close();
  }
}

/** What each table holds, as a hash. */
const contents = () =>
  onStore(async (run) => {
    const names = database
      ? "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'"
      : "SELECT name FROM sqlite_master WHERE type = 'table'";
    const found: Record<string, string> = {};
    for (const { name } of await run(names)) {
      const rows = (await run(`SELECT * FROM "${name}"`)).map((row) => JSON.stringify(row)).sort();
      found[String(name)] = createHash('sha256').update(rows.join('\n')).digest('hex');
    }
    return found;
  });

/** What an operator's program of this version says, and how it ends. */
function run(program: string, ...args: string[]) {
  const file = fileURLToPath(new URL(program, import.meta.url));
  const env = { PATH: process.env.PATH ?? '', LOG_LEVEL: 'silent', ...settings };
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], { env, cwd: folder });
  return { status, says: `${stdout}${stderr}` };
}

const ask = async (url: string, message: string) => {
  const headers = { 'content-type': 'application/json' };
  const reply = await fetch(`${url}/api/chat`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ message }),
  });
  return (await reply.json()) as { conversation_id: string; reply: string };
};

test('an older version leaves a newer one’s store as it is, says so in one line, and the newer one goes on', async () => {
  const newer = await launch(settings);
  await newer.ready();
  const { conversation_id } = await ask(newer.url, 'What does a boiler service cost?');
  await newer.end('SIGTERM');
  await onStore(async (query) => {
    await query('CREATE TABLE of_tomorrow (id TEXT)');
    await query("INSERT INTO of_tomorrow VALUES ('kept')");
    await query(`INSERT INTO migrations VALUES ('${TOMORROW}', 0)`);
  });
  const before = await contents();

  const older = await launch(settings);
  await assert.rejects(older.ready());
  assert.match(
    older.output(),
    /^Ask Bob cannot start: A newer version has used this store [^\n]*9999-of-tomorrow[^\n]*\n$/,
  );
  assert.equal(older.child.exitCode, 1);
  for (const [program, ...args] of [
    ['../logins/reset-password-command.ts', 'admin@example.com'],
    ['../knowledge/import/moving/import-command.ts', '--from', 'csv', '--business', 'x', 'faq.csv'],
    ['../doctor/doctor-command.ts'],
  ] as const) {
    const { status, says } = run(program, ...args);
    assert.equal(status, 1, says);
    assert.match(says, /newer version has used this store/i, program);
  }
  assert.deepEqual(await contents(), before);

  await onStore(async (query) => {
    await query(`DELETE FROM migrations WHERE name = '${TOMORROW}'`);
    await query('DROP TABLE of_tomorrow');
  });
  const again = await launch(settings);
  await again.ready();
  await again.end('SIGTERM');
  const kept = await onStore((query) =>
    query(`SELECT id FROM conversations WHERE id = '${conversation_id}'`),
  );
  assert.equal(kept.length, 1);
});

test('a start names a setting with a slip', async () => {
  const server = await launch({ ...settings, LOG_LEVEL: 'warn', PUBLIC_ULR: 'https://bob.example.com' });
  await server.ready();
  await server.end('SIGTERM');
  assert.match(server.output(), /PUBLIC_ULR is set, but there is no such setting: did you mean PUBLIC_URL\?/);
});
