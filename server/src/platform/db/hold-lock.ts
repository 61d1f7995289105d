import pg from 'pg';
import { StartError } from '../../kernel/errors.ts';

/**
 * Does work while a lock of the database is held, which PostgreSQL lets go of when this process dies; waits for
 * whoever holds it. On a connection of its own, because the pool's may not wait this long; in a transaction of its
 * own, because a pooler gives the same connection back only inside one.
 */
export async function holding<T>(url: string, lock: number, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, keepAlive: true });
  // Losing the connection loses the lock: the work ends all the same, each of its transactions whole.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query(
      `BEGIN; SET LOCAL idle_in_transaction_session_timeout = 0; SELECT pg_advisory_xact_lock(${lock})`,
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartError(`DATABASE_URL does not answer: ${reason}. Is PostgreSQL running there?`);
  }
  try {
    return await work();
  } finally {
    await client.end().catch(() => undefined);
  }
}
