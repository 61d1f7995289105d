import { lockBusiness } from '../../businesses/approvals.ts';
import type { ReleaseState } from '../../platform/db/schema.ts';
import type { BusinessRead } from '../../platform/db/store.ts';
import { appendAudit, systemActor } from '../../record/audit/append.ts';
import type { Services } from '../services.ts';

interface Kept {
  id: string;
  number: number;
  state: ReleaseState;
}

/**
 * Lets the documents of old releases go; what is said of each (who, when, note, tests) stays, and so do the receipts, which hold
 * their own evidence. What visitors see, what waits for approval, and the newest `keep` that may be shown again always stay.
 */
export async function pruneReleases(services: Services, businessId: string, keep: number): Promise<void> {
  const db = services.store.forBusiness(businessId);
  if ((await db.read(wholeReleases)).length <= keep) return;
  await db.transaction(async (tx) => {
    // Nobody publishes, approves or goes back meanwhile.
    const { active_release_id } = await lockBusiness(tx);
    const gone = outdated(await wholeReleases(tx), active_release_id, keep);
    if (gone.length === 0) return;
    const ids = gone.map(({ id }) => id);
    await tx.q.deleteFrom('release_contents').where('release_id', 'in', ids).execute();
    await appendAudit(services, tx.q, businessId, services.now(), {
      actor: systemActor,
      action: 'release.pruned',
      detail: { numbers: gone.map(({ number }) => number), keep },
    });
  });
}

/** Releases whose documents are there, newest first. */
function wholeReleases({ q }: BusinessRead): Promise<Kept[]> {
  return q
    .selectFrom('releases')
    .innerJoin('release_contents', 'release_contents.release_id', 'releases.id')
    .select(['releases.id', 'number', 'state'])
    .orderBy('number', 'desc')
    .execute();
}

/** Of whole releases, newest first, those that are older than the last that is kept. */
function outdated(whole: readonly Kept[], activeId: string | null, keep: number): Kept[] {
  const oldest = whole.filter(({ state }) => state === 'published')[keep - 1];
  if (!oldest) return [];
  return whole.filter(
    ({ id, number, state }) => number < oldest.number && id !== activeId && state !== 'awaiting_approval',
  );
}
