import { finishErasure } from '../businesses/erase-business.ts';
import { indexOlder } from '../conversations/search/index-older.ts';
import type { Services } from '../conversations/services.ts';
import { pruneReleases } from '../knowledge/releases/prune-releases.ts';
import { PLATFORM } from '../platform/db/store.ts';
import type { Outcome, Work } from '../platform/jobs/work.ts';
import { eraseOldDeliveries } from '../webhooks/deliveries.ts';
import { eraseOld, eraseUnassigned } from './erase-old.ts';
import { eraseUnsent } from './erase-unsent.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** How long a failed job stays for people to look at. */
const FAILED_JOBS_MS = 30 * DAY;
/** And a mail that belongs to no business. */
const UNASSIGNED_MS = 30 * DAY;

/** Erases what has been kept as long as each business set, and what has expired; once an hour. */
export async function housekeeping(services: Services, _job: Work<'housekeeping'>): Promise<Outcome> {
  const now = services.now();
  const businesses = await services.store.platform.transaction(async (q) => {
    await q.deleteFrom('logins').where('expires_at', '<', now).execute();
    await q.deleteFrom('links').where('expires_at', '<', now).execute();
    await q
      .deleteFrom('jobs')
      .where('failed_at', '<', now - FAILED_JOBS_MS)
      .execute();
    return q.selectFrom('businesses').select(['id', 'erased_at']).orderBy('id').execute();
  });
  await eraseUnassigned(services.store.forBusiness(PLATFORM), now - UNASSIGNED_MS);
  for (const { id, erased_at } of businesses) {
    // One business whose rows cannot be erased must not keep all others' for good.
    await keepHouseOf(services, id, erased_at !== null, now).catch((err: unknown) =>
      services.log.error({ err, business: id }, 'what is old of a business could not be erased'),
    );
  }
  return { kind: 'again', at: now + HOUR };
}

async function keepHouseOf(services: Services, id: string, isErased: boolean, now: number): Promise<void> {
  // What an erasure that was interrupted, or a message that was on its way, left behind.
  if (isErased) await finishErasure(services, id);
  const business = await services.profiles.find(id);
  if (!business) return;
  await eraseOld(services, id, now - business.settings.retention_days * DAY);
  await pruneReleases(services, id, business.settings.keep_releases);
  await eraseUnsent(services.store.forBusiness(id), now - DAY);
  await eraseOldDeliveries(services.store.forBusiness(id), services.now());
  await indexOlder(services.store.forBusiness(id));
}
