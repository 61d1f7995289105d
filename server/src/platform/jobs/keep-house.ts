import { PLATFORM } from '../db/store.ts';
import type { Services } from '../services.ts';
import type { JobKind } from './enqueue.ts';

/** Jobs that come again and again, one of each for the whole installation. */
const recurring = [
  'bill_all',
  'housekeeping',
  'record_failed_sign_ins',
  'send_weekly',
  'watch_reviews',
  'write_anchor',
] as const satisfies JobKind[];

/**
 * Makes sure that the recurring jobs are there, and has them run at once: a server that was killed may have left work
 * half done. Alone on its store, it need not wait until the locks of the dead one run out.
 */
export async function keepHouse(services: Services): Promise<void> {
  const now = services.now();
  await services.store.platform.transaction(async (q) => {
    if (services.store.kind === 'sqlite') {
      await q.updateTable('jobs').set({ locked_until: now }).where('locked_until', '>', now).execute();
    }
    await q
      .insertInto('jobs')
      .values(
        recurring.map((kind) => ({
          business_id: PLATFORM,
          id: kind,
          kind,
          payload: '{}',
          attempts: 0,
          run_at: now,
          locked_until: null,
          failed_at: null,
          error: null,
          created_at: now,
        })),
      )
      // One that failed for good under an older version starts over.
      .onConflict((conflict) =>
        conflict
          .column('id')
          .doUpdateSet({ run_at: now, failed_at: null, attempts: 0 })
          .where((where) =>
            where.or([where('jobs.failed_at', 'is not', null), where('jobs.locked_until', 'is', null)]),
          ),
      )
      .execute();
  });
}
