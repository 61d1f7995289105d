import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

/** How often a node that waits looks whether its turn has come, in ms. */
const LOOK_AGAIN_MS = 2000;

/**
 * Does work while a lock of the database is held; another node takes over when this process or its connection dies. Asks
 * again and again rather than waiting inside a statement, which would keep the database from tidying up.
 */
export async function takingTurns(
  url: string,
  lock: number,
  stopped: AbortSignal,
  work: (lost: AbortSignal) => Promise<void>,
): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, keepAlive: true });
  const lost = new AbortController();
  client.on('error', () => lost.abort());
  client.on('end', () => lost.abort());
  const ended = AbortSignal.any([stopped, lost.signal]);
  try {
    await client.connect();
    while (!ended.aborted) {
      const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS mine', [lock]);
      if (rows[0]?.mine === true) return await work(ended);
      await wait(LOOK_AGAIN_MS, undefined, { signal: ended }).catch(() => undefined);
    }
  } finally {
    await client.end().catch(() => undefined);
  }
}
