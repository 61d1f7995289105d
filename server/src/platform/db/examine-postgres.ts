import pg from 'pg';
import { StartError } from '../../kernel/errors.ts';
import { listen } from './listen.ts';
import { migrations, requireKnown } from './migrate.ts';
import { openPool, statementLimit } from './pool.ts';
import { openReplica } from './replica.ts';
import { requireHearing, requireWalls } from './require-relied-on.ts';
import { transactions } from './transact.ts';

/** What was found of a database. */
interface Examined {
  version: string;
  /** Steps that the next start makes; all of them on an empty database. */
  pending: number | 'all';
  /** By how many milliseconds its clock is ahead of ours. */
  aheadMs: number;
}

/** Looks at all that a start relies on, and changes nothing. Throws StartError with what is missing. */
export async function examinePostgres(url: string, directUrl: string | undefined): Promise<Examined> {
  const found = await ask(directUrl ?? url);
  if (found.pending === 'all') return found;
  const pool = openPool(url, { poolSize: 2 });
  const ears = listen(directUrl ?? url, { heard: () => undefined, missed: () => undefined });
  try {
    await requireWalls(transactions(pool, statementLimit({ poolSize: 2 })));
    await requireHearing(pool, ears, directUrl !== undefined);
  } finally {
    await ears.stop();
    await pool.end();
  }
  return found;
}

/** Looks at a read replica as a start would. Throws StartError when it leads elsewhere, or its walls do not stand. */
export async function examineReplica(url: string): Promise<'stand' | 'away'> {
  const replica = openReplica(url, { poolSize: 1 });
  try {
    return await replica.requireWalls();
  } finally {
    await replica.end();
  }
}

async function ask(url: string): Promise<Examined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const before = Date.now();
    const { rows } = await client.query<{
      version: string;
      number: number;
      at: string;
      made: boolean;
      only: string;
    }>(`
      SELECT current_setting('server_version') AS version, current_setting('server_version_num')::int AS number,
        (extract(epoch FROM clock_timestamp()) * 1000)::text AS at, to_regclass('public.migrations') IS NOT NULL AS made,
        current_setting('transaction_read_only') AS only`);
    const aheadMs = Number(rows[0]?.at) - (before + Date.now()) / 2;
    const { version = '', number = 0, made = false, only = 'off' } = rows[0] ?? {};
    if (number < 150_000) throw new StartError(`PostgreSQL ${version} is too old: install 15 or newer.`);
    if (only === 'on')
      throw new StartError('The database only reads just now: name the primary in DATABASE_URL.');
    if (!made) return { version, pending: 'all', aheadMs };
    const done = await client.query<{ name: string }>('SELECT name FROM migrations');
    const names = new Set(done.rows.map(({ name }) => name));
    requireKnown(names);
    return { version, pending: migrations.filter(({ name }) => !names.has(name)).length, aheadMs };
  } catch (error) {
    if (error instanceof StartError) throw error;
    const reason = error instanceof Error && error.message ? error.message : 'no answer';
    throw new StartError(`DATABASE_URL does not answer: ${reason}. Is PostgreSQL running there?`);
  } finally {
    await client.end().catch(() => undefined);
  }
}
