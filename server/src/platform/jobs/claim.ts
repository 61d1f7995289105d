import type { Selectable } from 'kysely';
import type { JobsTable } from '../db/schema.ts';
import type { Store } from '../db/store.ts';
import type { JobKind } from './enqueue.ts';

/** Milliseconds for which a job belongs to the worker that took it; after that its node is taken for dead. */
const LOCK_MS = 5 * 60_000;
/** Kinds whose code can stand a second worker beside a slow first one, and that people watch. */
const SHORTER_MS: Partial<Record<string, number>> = {
  read_source: 2 * 60_000,
  deliver_webhook: 30_000,
} satisfies Partial<Record<JobKind, number>>;
/** Jobs taken at once. */
const AT_ONCE = 8;

/** A job that this worker holds. */
export interface Claim {
  job: Selectable<JobsTable>;
  /** Its last worker ended in the middle, so nobody knows how far it came. */
  interrupted: boolean;
}

/**
 * Takes jobs that are due, each for one worker of all nodes.
 * @param now milliseconds @param except businesses whose jobs are left where they are
 */
export function claimJobs(store: Store, now: number, except: readonly string[] = []): Promise<Claim[]> {
  return store.platform.transaction(async (q) => {
    let due = q
      .selectFrom('jobs')
      .selectAll()
      .where('failed_at', 'is', null)
      .where('run_at', '<=', now)
      .where((where) => where.or([where('locked_until', 'is', null), where('locked_until', '<=', now)]))
      .orderBy('run_at')
      .limit(AT_ONCE);
    if (except.length > 0) due = due.where('business_id', 'not in', except);
    if (store.kind === 'postgres') due = due.forUpdate().skipLocked();
    const jobs = await due.execute();
    if (jobs.length === 0) return [];
    const lockOf = ({ kind }: { kind: string }) => now + (SHORTER_MS[kind] ?? LOCK_MS);
    for (const [locked_until, alike] of Map.groupBy(jobs, lockOf)) {
      const ids = alike.map(({ id }) => id);
      await q
        .updateTable('jobs')
        .set((set) => ({ locked_until, attempts: set('attempts', '+', 1) }))
        .where('id', 'in', ids)
        .execute();
    }
    return jobs.map((job) => ({
      job: { ...job, locked_until: lockOf(job), attempts: job.attempts + 1 },
      interrupted: job.locked_until !== null,
    }));
  });
}

/** When the next job is due, but for those of some businesses, in milliseconds; null when there is none. */
export async function nextDue(store: Store, except: readonly string[] = []): Promise<number | null> {
  const row = await store.platform.read((q) => {
    const open = q
      .selectFrom('jobs')
      .select(['run_at', 'locked_until'])
      .where('failed_at', 'is', null)
      .where('locked_until', 'is', null)
      .orderBy('run_at')
      .limit(1);
    return (except.length > 0 ? open.where('business_id', 'not in', except) : open).executeTakeFirst();
  });
  return row?.run_at ?? null;
}
