import pg from 'pg';
import { ApiError } from '../../kernel/errors.ts';
import { createStatementNames } from './statement-names.ts';

/** Milliseconds a connection and a statement may take, unless said. */
const PATIENCE_MS = { connect: 5000, statement: 15_000 };

export interface PoolOptions {
  poolSize: number;
  patienceMs?: { connect: number; statement: number };
  /** A connection is the same one from query to query, so statements may be prepared on it. */
  prepares?: boolean;
}

/** A connection of the pool. Queries travel at once, one behind the other, and are answered in this order. */
export interface Connection {
  query(sql: string, parameters?: readonly unknown[]): Promise<pg.QueryResult>;
  release(): void;
}

export interface Pool {
  connect(): Promise<Connection>;
  end(): Promise<void>;
}

/** Milliseconds after which the database itself ends a statement: before the pool does, which costs the connection. */
export function statementLimit({ patienceMs = PATIENCE_MS }: PoolOptions): number {
  return Math.ceil(patienceMs.statement * 0.9);
}

/**
 * Connections that never wait without end: one that does not answer is thrown away, and so is one to a database
 * that only reads, which a fail-over may leave behind. They ask for nothing that a pooler between would refuse or
 * forget. Throws 503 when the database cannot be reached or written.
 */
export function openPool(
  url: string,
  { poolSize, patienceMs = PATIENCE_MS, prepares = false }: PoolOptions,
): Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: patienceMs.connect,
    query_timeout: patienceMs.statement,
    keepAlive: true,
    idleTimeoutMillis: 60_000,
    pipeline: true,
  });
  const names = createStatementNames();
  // A connection that breaks while idle must not end the process; the next query gets a new one.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));

  return {
    end: () => pool.end(),
    connect: async () => {
      const client = await pool.connect().catch((error: unknown) => {
        throw asUnavailable(error);
      });
      let useless = false;
      return {
        query: (text, parameters = []) => {
          sendTogether(client);
          const values = [...parameters];
          const name = prepares && values.length > 0 ? names.of(text) : null;
          return client
            .query(name === null ? { text, values } : { name, text, values })
            .catch((error: unknown) => {
              if (isSilent(error)) {
                useless = true;
                // Its answer may still come, and would be taken for that of the next question.
                client.connection.stream.destroy();
              }
              if (isStale(error)) names.forget();
              if (isReadOnly(error) || isStale(error)) useless = true;
              throw asUnavailable(error);
            });
        },
        release: () => client.release(useless),
      };
    },
  };
}

/** What is asked in one go leaves in one packet. */
function sendTogether({ connection: { stream } }: pg.PoolClient): void {
  if (stream.writableCorked > 0) return;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

function isSilent(error: unknown): boolean {
  return error instanceof Error && error.message === 'Query read timeout';
}

/** The database takes no changes just now: it is a standby, or somebody made it read-only. */
function isReadOnly(error: unknown): boolean {
  return codeOf(error) === '25006';
}

/** A prepared statement is not what it was: another node has changed a table, or a pooler has changed the connection. */
function isStale(error: unknown): boolean {
  const code = codeOf(error);
  return code === '26000' || (code === '0A000' && /cached plan/.test(String(error)));
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** How pg words what happened to a connection, as it gives these no code. */
const LOST = /^(Query read timeout|Connection terminated|timeout exceeded|Client has encountered)/;
/** Connection lost, refused or shut down, too many of them, a database that only reads, or a statement that took too long. */
const LOST_CODE =
  /^(08...|25006|53...|57014|57P0.|ECONN.*|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/;

function asUnavailable(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if (!LOST.test(error.message) && !LOST_CODE.test(codeOf(error)) && !isStale(error)) return error;
  const known = isReadOnly(error)
    ? unavailable('The database takes no changes just now. Try again in a moment.')
    : unavailable('The database does not answer just now. Try again in a moment.');
  known.cause = error;
  return known;
}

/** What a caller is told while the database cannot be used: to come back. */
export function unavailable(detail: string): ApiError {
  return new ApiError('overloaded', detail, { headers: { 'retry-after': '5' } });
}
