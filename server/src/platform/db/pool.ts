import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { ApiError } from '../../kernel/errors.ts';
import { appRole } from './migrate.ts';

/** Milliseconds a connection and a statement may take, unless said. */
const PATIENCE_MS = { connect: 5000, statement: 15_000 };

export interface PoolOptions {
  poolSize: number;
  patienceMs?: { connect: number; statement: number };
}

/**
 * Connections that never wait without end: PostgreSQL ends a statement that takes too long, and a
 * connection that does not even say so is thrown away. Throws 503 when the database cannot be reached.
 */
export function openPool(url: string, { poolSize, patienceMs = PATIENCE_MS }: PoolOptions): PostgresPool {
  // The database's own limit comes first, so that a connection is lost only when nothing answers.
  const limit = Math.ceil(patienceMs.statement * 0.9);
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    options: `-c role=${appRole} -c statement_timeout=${limit}`,
    connectionTimeoutMillis: patienceMs.connect,
    query_timeout: patienceMs.statement,
    keepAlive: true,
    idleTimeoutMillis: 60_000,
  });
  // A connection that breaks while idle must not end the process; the next query gets a new one.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => {
      const client = await pool.connect().catch((error: unknown) => {
        throw asUnavailable(error);
      });
      let silent = false;
      const query = (sql: string, parameters: unknown[]) =>
        client.query(sql, parameters).catch((error: unknown) => {
          if (isSilent(error)) {
            silent = true;
            // Its answer may still come, and would be taken for that of the next question.
            client.connection.stream.destroy();
          }
          throw asUnavailable(error);
        });
      return {
        // Kysely also passes cursors, to stream(), which nothing here uses.
        query: query as unknown as PostgresPoolClient['query'],
        release: (destroy) => client.release(destroy || silent),
      };
    },
  };
}

function isSilent(error: unknown): boolean {
  return error instanceof Error && error.message === 'Query read timeout';
}

/** How pg words what happened to a connection, as it gives these no code. */
const LOST = /^(Query read timeout|Connection terminated|timeout exceeded|Client has encountered)/;
/** Connection lost, refused or shut down, too many of them, or a statement that took too long. */
const LOST_CODE =
  /^(08...|53...|57014|57P0.|ECONN.*|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/;

function asUnavailable(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  if (!LOST.test(error.message) && !LOST_CODE.test(code)) return error;
  const unavailable = new ApiError(
    'overloaded',
    'The database does not answer just now. Try again in a moment.',
    {
      headers: { 'retry-after': '5' },
    },
  );
  unavailable.cause = error;
  return unavailable;
}
