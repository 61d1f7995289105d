import type { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { StartError } from '../../kernel/errors.ts';
import { firstTables } from './migrations/0001-first-tables.ts';
import { figures } from './migrations/0002-figures.ts';
import { mailedSeq } from './migrations/0003-mailed-seq.ts';
import { businessesWall } from './migrations/0004-businesses-wall.ts';
import { erasedBusinesses } from './migrations/0005-erased-businesses.ts';
import { madeUpPasswords } from './migrations/0006-made-up-passwords.ts';
import { sessionHandles } from './migrations/0007-session-handles.ts';
import { sealedRecord } from './migrations/0008-sealed-record.ts';
import { rightsThatEnd } from './migrations/0009-rights-that-end.ts';
import { addressesOfSeveralBusinesses } from './migrations/0010-addresses-of-several-businesses.ts';
import { delivery } from './migrations/0012-delivery.ts';
import { sources } from './migrations/0013-sources.ts';
import { documentSource } from './migrations/0014-document-source.ts';
import { keptTrue } from './migrations/0015-kept-true.ts';
import { approvals } from './migrations/0016-approvals.ts';
import { encodedTexts } from './migrations/0017-encoded-texts.ts';
import { proposals } from './migrations/0018-proposals.ts';
import { inbox } from './migrations/0019-inbox.ts';
import { push } from './migrations/0020-push.ts';
import { search } from './migrations/0021-search.ts';
import { attachments } from './migrations/0022-attachments.ts';
import { refusedOrigins } from './migrations/0023-refused-origins.ts';
import { logos } from './migrations/0024-logos.ts';
import { contacts } from './migrations/0025-contacts.ts';
import { mail } from './migrations/0030-mail.ts';
import { labels } from './migrations/0036-labels.ts';
import { serviceKeys } from './migrations/0040-service-keys.ts';
import { webhooks } from './migrations/0041-webhooks.ts';
import { actions } from './migrations/0044-actions.ts';
import { mergedDocuments } from './migrations/0045-merged-documents.ts';
import { writtenWordings } from './migrations/0046-written-wordings.ts';
import { blockedSenders } from './migrations/0047-blocked-senders.ts';
import { besideConversations } from './migrations/0048-beside-conversations.ts';
import { mailFiles } from './migrations/0049-mail-files.ts';
import { whereAsked } from './migrations/0050-where-asked.ts';
import { mailChoices } from './migrations/0051-mail-choices.ts';
import { seenOrigins } from './migrations/0052-seen-origins.ts';
import { bookings } from './migrations/0053-bookings.ts';
import { plans } from './migrations/0055-plans.ts';
import { webhookFormats } from './migrations/0056-webhook-formats.ts';
import { billing } from './migrations/0057-billing.ts';
import { calendarEvents } from './migrations/0058-calendar-events.ts';
import { listedPages } from './migrations/0059-listed-pages.ts';

/** One step of the schema. */
export interface Migration {
  name: string;
  /** Written once in SQL that both stores read, or for each where they differ. */
  sql: string | { sqlite: (connection: DatabaseSync) => string; postgres: string };
  walled: {
    /** Only ever seen inside one business. */
    content: readonly string[];
    /** Also read by the platform, before or beside any business. */
    shared: readonly string[];
    /** As shared; the row's own id is the business. */
    own?: readonly string[];
    /** Of no business: only the platform sees them. */
    platform?: readonly string[];
  };
  /** Rows are never changed or deleted. */
  appendOnly: readonly string[];
  /** As append-only; but which link of a chain holds a row is filled in once, afterwards. */
  joined?: readonly string[];
}

/** In the order they are applied; a name is never used again. */
export const migrations: readonly Migration[] = [
  firstTables,
  figures,
  mailedSeq,
  businessesWall,
  erasedBusinesses,
  madeUpPasswords,
  rightsThatEnd,
  sealedRecord,
  addressesOfSeveralBusinesses,
  delivery,
  sessionHandles,
  sources,
  documentSource,
  keptTrue,
  approvals,
  encodedTexts,
  proposals,
  inbox,
  push,
  search,
  attachments,
  refusedOrigins,
  logos,
  contacts,
  mail,
  serviceKeys,
  actions,
  webhooks,
  labels,
  mergedDocuments,
  writtenWordings,
  blockedSenders,
  besideConversations,
  mailFiles,
  whereAsked,
  mailChoices,
  seenOrigins,
  bookings,
  plans,
  webhookFormats,
  billing,
  calendarEvents,
  listedPages,
];

/** The tables that a wall is laid on, as the migrations list them. */
export interface Walls {
  /** What a business has a part of, and the column that says whose a row is. */
  business: ReadonlyMap<string, 'business_id' | 'id'>;
  /** Those of them that the platform never sees. */
  content: ReadonlySet<string>;
  /** What the platform alone sees. */
  platform: ReadonlySet<string>;
}

/** Every walled table; what row-level security holds on PostgreSQL, query objects hold on both stores. */
export function walledTables(): Walls {
  const walled = migrations.map((migration) => migration.walled);
  const content = walled.flatMap((tables) => tables.content);
  const shared = walled.flatMap((tables) => tables.shared);
  const own = walled.flatMap((tables) => tables.own ?? []);
  return {
    business: new Map([
      ...[...content, ...shared].map((table) => [table, 'business_id'] as const),
      ...own.map((table) => [table, 'id'] as const),
    ]),
    content: new Set(content),
    platform: new Set(walled.flatMap((tables) => tables.platform ?? [])),
  };
}

/** The role the server works as on PostgreSQL: it owns nothing and is bound by row-level security. */
export const appRole = 'askbob_app';

/** Any number; the same on every node, so that two do not migrate at once. */
const MIGRATION_LOCK = 7_266_201;

/** Throws StartError when a newer version has changed the store: what this one would write might harm it. */
export function requireKnown(done: Iterable<string>): void {
  const known = new Set(migrations.map(({ name }) => name));
  const unknown = [...done].filter((name) => !known.has(name));
  if (unknown.length === 0) return;
  throw new StartError(
    `A newer version has used this store (it holds ${unknown.join(', ')}). Start that version, or bring back a backup of before.`,
  );
}

/** Brings an embedded store up to date; the caller holds the directory's lock. */
export function migrateSqlite(connection: DatabaseSync): void {
  connection.exec(
    'CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, applied_at INTEGER NOT NULL)',
  );
  const done = new Set(
    connection
      .prepare('SELECT name FROM migrations')
      .all()
      .map((row) => String(row.name)),
  );
  requireKnown(done);
  for (const migration of migrations.filter(({ name }) => !done.has(name))) {
    // A table that is made anew must not take the rows with it that point to it.
    connection.exec('PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE;');
    applySqlite(connection, migration);
    connection.exec('COMMIT; PRAGMA foreign_keys = ON;');
  }
}

function applySqlite(connection: DatabaseSync, { name, sql, appendOnly, joined = [] }: Migration): void {
  connection.exec(typeof sql === 'string' ? sql : sql.sqlite(connection));
  for (const table of appendOnly) connection.exec(appendOnlySqlite(table));
  for (const table of joined) connection.exec(joinedSqlite(connection, table));
  connection.prepare('INSERT INTO migrations VALUES (?, ?)').run(name, Date.now());
  if (typeof sql === 'string' || connection.prepare('PRAGMA foreign_key_check').all().length === 0) return;
  throw new Error(`${name} leaves rows that point nowhere`);
}

/** Throws StartError unless an embedded store is as this version writes it. */
export function requireMigrated(connection: DatabaseSync): void {
  const done = connection.prepare('SELECT name FROM migrations').all();
  const names = new Set(done.map((row) => String(row.name)));
  requireKnown(names);
  if (migrations.every(({ name }) => names.has(name))) return;
  throw new StartError(
    'The store is of an earlier version. Start the server once with npm start, and try again.',
  );
}

/** Brings PostgreSQL up to date under an advisory lock, as the role that owns the tables. */
export async function migratePostgres(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (error) {
    throw new StartError(`DATABASE_URL does not answer: ${reason(error)}. Is PostgreSQL running there?`);
  }
  try {
    const done = await oneAtATime(client, async () => {
      await setUpRole(client);
      await client.query(
        'CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, applied_at BIGINT NOT NULL)',
      );
      return namesDone(client);
    });
    requireKnown(done);
    for (const migration of migrations.filter(({ name }) => !done.has(name))) {
      await oneAtATime(client, async () => {
        // Another node may have been first.
        if (!(await namesDone(client)).has(migration.name)) await applyPostgres(client, migration);
      });
    }
  } catch (error) {
    throw asCannotMigrate(error);
  } finally {
    await client.end();
  }
}

/** A transaction under the lock of migrations. The lock ends with it, so a pooler between cannot keep it. */
async function oneAtATime<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query(`BEGIN; SELECT pg_advisory_xact_lock(${MIGRATION_LOCK})`);
  const value = await work();
  await client.query('COMMIT');
  return value;
}

async function namesDone(client: pg.Client): Promise<Set<string>> {
  const { rows } = await client.query<{ name: string }>('SELECT name FROM migrations');
  return new Set(rows.map(({ name }) => name));
}

async function applyPostgres(client: pg.Client, migration: Migration): Promise<void> {
  await client.query(postgresSql(migration));
  for (const table of appendOnlyUpTo(migration)) await client.query(appendOnlyPostgres(table));
  for (const table of migration.joined ?? []) await client.query(joinedOnce(table));
  for (const table of joinedUpTo(migration)) await client.query(joinedPostgres(table));
  await client.query('INSERT INTO migrations VALUES ($1, $2)', [migration.name, Date.now()]);
}

/** What an operator can do about a database that cannot be migrated; anything else stays as it is. */
function asCannotMigrate(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === '25006') {
    return new StartError(
      'The database only reads just now (a standby, or default_transaction_read_only). Name the primary, or wait for the fail-over to end.',
    );
  }
  if (code === '42501') {
    return new StartError(
      `The user of DATABASE_URL may not make or change the tables (${reason(error)}). Run once as a PostgreSQL administrator: ` +
        'ALTER DATABASE <the database> OWNER TO <the user of DATABASE_URL>;',
    );
  }
  if (/transaction blocks not allowed/.test(reason(error))) {
    return new StartError(
      'The pooler of DATABASE_URL pools by statement. Set its pool_mode to transaction or session.',
    );
  }
  return error;
}

/** Makes the role the server works as, or says which statements an administrator has to run. */
export async function setUpRole(client: pg.Client): Promise<void> {
  try {
    await client.query(`DO $$ BEGIN
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${appRole}') THEN
        CREATE ROLE ${appRole} NOLOGIN NOSUPERUSER NOBYPASSRLS;
      END IF;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`);
    // From PostgreSQL 16 on, a member need not be allowed to act as the role.
    await client.query(`DO $$ BEGIN
      IF NOT pg_has_role(current_user, '${appRole}',
        CASE WHEN current_setting('server_version_num')::int < 160000 THEN 'MEMBER' ELSE 'SET' END
      ) THEN GRANT ${appRole} TO CURRENT_USER; END IF;
    END $$`);
    await client.query(`GRANT USAGE ON SCHEMA public TO ${appRole}`);
  } catch (error) {
    throw new StartError(
      `The database role cannot be set up (${reason(error)}). Run once as a PostgreSQL administrator: ` +
        `CREATE ROLE ${appRole} NOLOGIN; GRANT ${appRole} TO <the user of DATABASE_URL>;`,
    );
  }
}

function reason(error: unknown): string {
  return error instanceof Error && error.message ? error.message : 'no answer';
}

function appendOnlySqlite(table: string): string {
  return refuseSqlite(table, 'UPDATE') + refuseSqlite(table, 'DELETE');
}

function refuseSqlite(
  table: string,
  verb: 'UPDATE' | 'DELETE' | 'JOIN',
  when = `${verb} ON ${table}`,
): string {
  return `CREATE TRIGGER ${table}_no_${verb} BEFORE ${when} BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;`;
}

function joinedSqlite(connection: DatabaseSync, table: string): string {
  const columns = connection
    .prepare(`SELECT name FROM pragma_table_info('${table}') WHERE name <> 'link'`)
    .all();
  const fixed = columns.map(({ name }) => name).join(', ');
  return [
    refuseSqlite(table, 'UPDATE', `UPDATE OF ${fixed} ON ${table}`),
    refuseSqlite(table, 'JOIN', `UPDATE OF link ON ${table} WHEN OLD.link IS NOT NULL`),
    refuseSqlite(table, 'DELETE'),
  ].join('');
}

function appendOnlyPostgres(table: string): string {
  return `REVOKE UPDATE, DELETE, TRUNCATE ON ${table} FROM ${appRole}`;
}

/** Each step grants the rights on all tables, so each takes those on the append-only ones away again. */
function appendOnlyUpTo(migration: Migration): string[] {
  return migrations.slice(0, migrations.indexOf(migration) + 1).flatMap(({ appendOnly }) => appendOnly);
}

/** The role may fill in a row's link while it has none. */
function joinedPostgres(table: string): string {
  return `${appendOnlyPostgres(table)}; GRANT UPDATE (link) ON ${table} TO ${appRole};`;
}

function joinedOnce(table: string): string {
  return `CREATE POLICY joined_once ON ${table} AS RESTRICTIVE FOR UPDATE
    USING (link IS NULL) WITH CHECK (link IS NOT NULL)`;
}

function joinedUpTo(migration: Migration): string[] {
  return migrations.slice(0, migrations.indexOf(migration) + 1).flatMap(({ joined }) => joined ?? []);
}

function postgresSql({ sql, walled }: Migration): string {
  const words = typeof sql === 'string' ? sql : sql.postgres;
  const tables = words.replaceAll(/\bINTEGER\b/g, 'BIGINT').replaceAll(/\bBLOB\b/g, 'BYTEA');
  const own = "business_id = current_setting('askbob.business_id', true)";
  const platform = "current_setting('askbob.scope', true) = 'platform'";
  const wall = (table: string, rule: string) => `
    ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
    CREATE POLICY wall ON ${table} USING (${rule}) WITH CHECK (${rule});`;
  const walls = [
    ...walled.content.map((table) => wall(table, own)),
    ...walled.shared.map((table) => wall(table, `${own} OR ${platform}`)),
    ...(walled.platform ?? []).map((table) => wall(table, platform)),
    ...(walled.own ?? []).map((table) => wall(table, `${own.replace('business_id', 'id')} OR ${platform}`)),
  ];
  return [
    tables,
    ...walls,
    `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${appRole};`,
    `REVOKE ALL ON migrations FROM ${appRole};`,
  ].join('\n');
}
