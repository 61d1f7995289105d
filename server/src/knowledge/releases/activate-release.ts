import type { Release } from '@askbob/contract/endpoints/knowledge.ts';
import type { z } from 'zod';
import { askApproval, lockBusiness, wantsTwo } from '../../businesses/approvals.ts';
import { ApiError } from '../../kernel/errors.ts';
import type { BusinessDb, BusinessTx } from '../../platform/db/store.ts';
import { type Actor, appendAudit } from '../../record/audit/append.ts';
import { accessRelease, type ReleaseRow } from '../drafts/access.ts';
import { requireKept, setReleaseState, switchTo } from '../drafts/active-release.ts';
import { presentRelease, senseOf } from '../drafts/present.ts';
import type { Services } from '../services.ts';

/** Shows an older release to visitors again, or has that wait for another person. Throws 404, 409 for one that was never approved or is no longer kept. */
export async function activateRelease(
  services: Services,
  actor: Actor,
  db: BusinessDb,
  id: string,
): Promise<z.input<typeof Release>> {
  const release = await db.transaction(async (tx) => {
    const business = await lockBusiness(tx);
    const row = await accessRelease(tx, id);
    if (row.state !== 'published') throw neverApproved(row);
    await requireKept(tx, row);
    const before = business.active_release_id;
    const waits = wantsTwo(business) && before !== id;
    if (waits) await haveWait(services, tx, actor, row);
    else await activate(services, tx, actor, row, before);
    const shown = waits ? ({ ...row, state: 'awaiting_approval' } as const) : row;
    return presentRelease(shown, waits ? before : id, senseOf(services, db.businessId));
  });
  services.forget(db.businessId);
  return release;
}

async function activate(
  services: Services,
  tx: BusinessTx,
  actor: Actor,
  { id, number }: ReleaseRow,
  before: string | null,
): Promise<void> {
  await switchTo(tx, services.now(), id);
  await appendAudit(services, tx.q, tx.businessId, services.now(), {
    actor,
    action: 'release.activated',
    target: id,
    detail: { number, before },
  });
  tx.emit({ kind: 'release', release_id: id });
}

async function haveWait(
  services: Services,
  tx: BusinessTx,
  actor: Actor,
  { id, number }: ReleaseRow,
): Promise<void> {
  await setReleaseState(tx, id, 'awaiting_approval');
  await askApproval(services, tx, actor, {
    kind: 'activate',
    release_id: id,
    note: null,
    detail: { number },
  });
  tx.emit({ kind: 'release', release_id: id });
}

function neverApproved({ number, state }: ReleaseRow): ApiError {
  return new ApiError(
    'conflict',
    state === 'rejected'
      ? `Release ${number} was rejected. Publish again instead.`
      : `Release ${number} waits for another person to approve it.`,
  );
}
