import { sql } from 'kysely';
import type { Store } from '../platform/db/store.ts';

/** Jobs of the whole installation: those that are still to run, and those that were given up. */
export async function readJobs(store: Store): Promise<{ waiting: number; failed: number }> {
  const found = await store.platform.read((q) =>
    sql<{ waiting: number; failed: number }>`SELECT
      COUNT(CASE WHEN failed_at IS NULL THEN 1 END) AS waiting,
      COUNT(failed_at) AS failed FROM jobs`.execute(q),
  );
  const { waiting = 0, failed = 0 } = found.rows[0] ?? {};
  return { waiting: Number(waiting), failed: Number(failed) };
}
