import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../testing/postgres.ts';
import { appRole, migratePostgres } from './migrate.ts';

let database: TestDatabase;
/** The tables' owner, who is a superuser in the test cluster. */
let owner: pg.Client;
/** A connection as the server's own. */
let app: pg.Client;

before(async () => {
  database = await createTestDatabase(migratePostgres);
  owner = new pg.Client({ connectionString: database.url });
  app = new pg.Client({ connectionString: database.url, options: `-c role=${appRole}` });
  await owner.connect();
  await app.connect();
  for (const id of ['one', 'two']) await fill(id);
});
after(async () => {
  await app.end();
  await owner.end();
  await database.drop();
});

/** A business with a row of each kind that a leak would hurt. */
async function fill(id: string): Promise<void> {
  await owner.query(
    `INSERT INTO businesses (id, name, status, site_hosts, public_chat, settings, is_demo, created_at)
     VALUES ($1, $1, 'active', '[]', 1, '{}', 0, 0)`,
    [id],
  );
  await owner.query(
    `INSERT INTO visitors (business_id, id, verified, created_at, last_seen_at) VALUES ($1, $1, 0, 0, 0)`,
    [id],
  );
  await owner.query(
    `INSERT INTO conversations (business_id, id, visitor_id, channel, status, fence, last_seq, last_note, had_staff,
       created_at, updated_at) VALUES ($1, $1, $1, 'page', 'open', 0, 0, 0, 0, 0, 0)`,
    [id],
  );
  await owner.query(
    `INSERT INTO receipts (business_id, number, id, conversation_id, body_hash, previous_hash, hash, created_at)
     VALUES ($1, 1, $1, $1, '', '', '', 0)`,
    [id],
  );
  await owner.query(
    `INSERT INTO users (id, kind, business_id, email, name, role, status, created_at)
     VALUES ($1, 'customer', $1, $1, $1, 'owner', 'active', 0)`,
    [id],
  );
}

async function tables(): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1`,
  );
  return rows.map(({ name }) => name).filter((name) => name !== 'migrations');
}

/** Runs one statement as the server would, behind the wall of a scope; nothing stays. */
async function behind(scope: string | null, sql: string): Promise<pg.QueryResult> {
  await app.query('BEGIN');
  try {
    if (scope) await app.query(`SET LOCAL ${scope}`);
    return await app.query(sql);
  } finally {
    await app.query('ROLLBACK');
  }
}

test('every table but the list of migrations has row-level security, also for its owner', async () => {
  const { rows } = await owner.query(
    `SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
     AND relname <> 'migrations' AND NOT (relrowsecurity AND relforcerowsecurity)`,
  );
  assert.deepEqual(rows, []);
  assert.ok((await tables()).length > 20);
});

test('without a scope the server’s role sees nothing in any table', async () => {
  for (const table of await tables()) {
    assert.equal((await behind(null, `SELECT * FROM ${table}`)).rowCount, 0, table);
  }
  await assert.rejects(behind(null, 'SELECT * FROM migrations'), /permission denied/);
});

test('behind one business’s wall every row is its own, and no other can be written', async () => {
  const scope = "askbob.business_id = 'one'";
  for (const table of await tables()) {
    if (table === 'failed_sign_ins') continue;
    const column = table === 'businesses' ? 'id' : 'business_id';
    const { rows } = await behind(scope, `SELECT ${column} AS whose FROM ${table}`);
    assert.deepEqual(
      [...new Set(rows.map(({ whose }) => whose))].filter((id) => id !== 'one'),
      [],
      table,
    );
  }
  assert.equal((await behind(scope, 'SELECT * FROM conversations')).rowCount, 1);
  assert.equal((await behind(scope, `UPDATE conversations SET status = 'x' WHERE id = 'two'`)).rowCount, 0);
  assert.equal((await behind(scope, `DELETE FROM visitors WHERE business_id = 'two'`)).rowCount, 0);
  for (const sql of [
    `UPDATE visitors SET business_id = 'two'`,
    `INSERT INTO canned_replies VALUES ('two', 'x', 'x', 'x', 0)`,
  ]) {
    await assert.rejects(behind(scope, sql), /row-level security/);
  }
});

test('what belongs to no business is seen by the platform alone', async () => {
  await owner.query(`INSERT INTO failed_sign_ins VALUES ('customer', 'a@example.com', 1, 0, 0, NULL)`);
  assert.equal((await behind("askbob.business_id = 'one'", 'SELECT * FROM failed_sign_ins')).rowCount, 0);
  assert.equal((await behind("askbob.scope = 'platform'", 'SELECT * FROM failed_sign_ins')).rowCount, 1);
});

test('the platform’s scope shows no conversation and no knowledge', async () => {
  const platform = "askbob.scope = 'platform'";
  for (const table of [
    'visitors',
    'conversations',
    'messages',
    'notes',
    'documents',
    'receipts',
    'personas',
  ]) {
    assert.equal((await behind(platform, `SELECT * FROM ${table}`)).rowCount, 0, table);
  }
  assert.equal((await behind(platform, 'SELECT * FROM users')).rowCount, 2);
});

test('a scope ends with its transaction', async () => {
  await behind("askbob.business_id = 'one'", 'SELECT 1');
  assert.equal((await app.query('SELECT * FROM conversations')).rowCount, 0);
});

test('the server’s role owns nothing, is no superuser and cannot look past the wall', async () => {
  const { rows } = await owner.query(
    'SELECT rolsuper, rolbypassrls, rolcanlogin FROM pg_roles WHERE rolname = $1',
    [appRole],
  );
  assert.deepEqual(rows, [{ rolsuper: false, rolbypassrls: false, rolcanlogin: false }]);
  const owned = await owner.query('SELECT relname FROM pg_class WHERE relowner = $1::regrole', [appRole]);
  assert.deepEqual(owned.rows, []);
});

test('receipts and audit records can be added to and never changed or removed', async () => {
  const scope = "askbob.business_id = 'one'";
  for (const table of ['receipts', 'audit', 'erasures', 'chain_links']) {
    for (const sql of [`UPDATE ${table} SET hash = 'x'`, `DELETE FROM ${table}`, `TRUNCATE ${table}`]) {
      await assert.rejects(behind(scope, sql), /permission denied/, sql);
    }
  }
});

test('which link holds a record is filled in once, and nothing else of it with that', async () => {
  const scope = "askbob.business_id = 'one'";
  assert.equal((await behind(scope, 'UPDATE receipts SET link = 1')).rowCount, 1);
  await assert.rejects(behind(scope, "UPDATE receipts SET link = 1, hash = 'x'"), /permission denied/);
  await assert.rejects(behind(scope, 'UPDATE receipts SET link = NULL'), /row-level security/);
  await owner.query("UPDATE receipts SET link = 1 WHERE business_id = 'one'");
  assert.equal((await behind(scope, 'UPDATE receipts SET link = 2')).rowCount, 0);
});

test('every reference between rows of a business names the business', async () => {
  const { rows } = await owner.query<{ name: string; columns: string[] }>(
    `SELECT conrelid::regclass || ' → ' || confrelid::regclass AS name,
       array(SELECT attname::text FROM unnest(conkey) AS key
         JOIN pg_attribute ON attrelid = conrelid AND attnum = key ORDER BY 1) AS columns
     FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`,
  );
  const bare = rows.filter(({ columns }) => !columns.includes('business_id')).map(({ name }) => name);
  // People of the platform belong to no business, so their logins and links point to the person alone,
  // a sign-in-as to the admin's login, and a device to the login it was set up under.
  assert.deepEqual(bare.sort(), [
    'links → users',
    'logins → logins',
    'logins → users',
    'push_subscriptions → logins',
  ]);
});
