import {
  type CompiledQuery,
  type DatabaseConnection,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import { appRole } from './migrate.ts';
import type { Connection, Pool } from './pool.ts';
import type { Schema } from './schema.ts';
import type { OpenQueries } from './store.ts';

/** A write whose outcome nobody reads: it is on its way, and its failure is that of the transaction. */
export type Later = (write: Promise<unknown>) => void;

/** Runs work in one transaction, which ends with all it wrote or with none of it. */
export type Transact = <T>(
  settings: readonly string[],
  work: (q: OpenQueries, later: Later) => Promise<T>,
) => Promise<T>;

/**
 * Transactions that set by themselves all they rely on, and take it with them: a connection keeps nothing, so it may be
 * another one each time, as behind a pooler. BEGIN and the settings travel with the first query, the last writes with
 * COMMIT: nobody waits for an answer that nobody reads.
 * @param limitMs milliseconds after which the database ends a statement
 */
export function transactions(pool: Pool, limitMs: number): Transact {
  const always = `BEGIN; SET LOCAL role = ${appRole}; SET LOCAL statement_timeout = ${limitMs}`;
  return async (settings, work) => {
    const connection = await pool.connect();
    try {
      const sent: Promise<unknown>[] = [];
      const later: Later = (write) => {
        // Whoever looks at the outcomes does so at the end.
        write.catch(() => undefined);
        sent.push(write);
      };
      later(connection.query([always, ...settings].join('; ')));
      return await workOf(connection, work, sent, later);
    } finally {
      connection.release();
    }
  };
}

async function workOf<T>(
  connection: Connection,
  work: (q: OpenQueries, later: Later) => Promise<T>,
  sent: readonly Promise<unknown>[],
  later: Later,
): Promise<T> {
  try {
    const value = await work(queriesOn(connection), later);
    const commit = connection.query('COMMIT');
    commit.catch(() => undefined);
    // What failed first says why; what came behind it only that something had.
    for (const each of sent) await each;
    // PostgreSQL answers ROLLBACK when a statement before had failed.
    if ((await commit).command !== 'COMMIT')
      throw new Error('a statement failed, and so did its transaction');
    return value;
  } catch (error) {
    await connection.query('ROLLBACK').catch(() => undefined);
    for (const each of sent) await each;
    throw error;
  }
}

/** One query that no wall stands before: it reads no table. */
export async function askOnce(
  pool: Pool,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<unknown[]> {
  const connection = await pool.connect();
  try {
    return (await connection.query(sql, parameters)).rows;
  } finally {
    connection.release();
  }
}

/** Queries on one connection. They are not held back until the one before is answered. */
function queriesOn(connection: Connection): OpenQueries {
  const own: DatabaseConnection = {
    executeQuery: async <R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> => {
      const { command, rowCount, rows } = await connection.query(sql, parameters);
      const changes =
        command === 'INSERT' || command === 'UPDATE' || command === 'DELETE' || command === 'MERGE';
      return { rows, ...(changes && { numAffectedRows: BigInt(rowCount ?? 0) }) };
    },
    streamQuery: () => {
      throw new Error('nothing here reads a stream of rows');
    },
  };
  const executor = base.getExecutor().withConnectionProvider({ provideConnection: (use) => use(own) });
  return new Kysely<Schema>({ ...parts, executor });
}

const dialect = {
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => new DummyDriver(),
  createIntrospector: (db: Kysely<unknown>) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
};
const parts = { config: { dialect }, dialect, driver: new DummyDriver() };
/** Compiles, and has no connection. */
const base = new Kysely<Schema>({ dialect });

/** Opens one business's wall. */
export function scopeOf(businessId: string): string[] {
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(businessId)) throw new Error('not a business id');
  return [`SET LOCAL askbob.business_id = '${businessId}'`];
}

/** Opens what the platform sees, and no content. */
export const platformScope = ["SET LOCAL askbob.scope = 'platform'"];

/** As those two, for one transaction after another inside a larger one: the scope before is closed. */
export function scopesOf(businessId: string | null): string[] {
  return businessId === null
    ? ["SET LOCAL askbob.business_id = ''", ...platformScope]
    : ["SET LOCAL askbob.scope = ''", ...scopeOf(businessId)];
}
