import { type ApprovalRow, closeApproval, lockBusiness } from '../../businesses/approvals.ts';
import { mergeSettings } from '../../businesses/update-business.ts';
import { ApiError, notFound } from '../../kernel/errors.ts';
import type { BusinessDb, BusinessTx } from '../../platform/db/store.ts';
import { type Actor, appendAudit, personBehind } from '../../record/audit/append.ts';
import { accessRelease } from '../drafts/access.ts';
import { setReleaseState, switchTo } from '../drafts/active-release.ts';
import type { Services } from '../services.ts';

/** Which change is decided: by its own id, or by that of its release. */
export type Subject = { approval: string } | { release: string };

export interface Verdict {
  state: 'approved' | 'rejected';
  note: string | null;
}

/**
 * Lets a change become true for visitors, or refuses it. Throws 404, 409 `same_person` when who made it approves it,
 * 409 when it is decided already.
 */
export async function decideApproval(
  services: Services,
  actor: Actor,
  db: BusinessDb,
  subject: Subject,
  verdict: Verdict,
): Promise<ApprovalRow> {
  const id = await db.transaction(async (tx) => {
    const { settings } = await lockBusiness(tx);
    const approval = await accessWaiting(tx, subject);
    if (verdict.state === 'approved') {
      if (approval.made_by === personBehind(actor)) throw samePerson();
      await apply(tx, services.now(), approval, settings);
    } else await refuse(tx, approval);
    await closeApproval(tx, services.now(), approval.id, { ...verdict, actor });
    await appendAudit(services, tx.q, tx.businessId, services.now(), {
      actor,
      action: `approval.${verdict.state}`,
      target: approval.id,
      detail: {
        kind: approval.kind,
        made_by: approval.made_by_name,
        ...(approval.release_id && { release: approval.release_id }),
        settings: Object.keys(JSON.parse(approval.change) as object), // as held-settings wrote it
        note: verdict.note,
      },
    });
    if (approval.release_id) tx.emit({ kind: 'release', release_id: approval.release_id });
    tx.emit({ kind: 'settings' });
    return approval.id;
  });
  services.forget(db.businessId);
  return db.read(({ q }) =>
    q.selectFrom('approvals').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
  );
}

async function accessWaiting(tx: BusinessTx, subject: Subject): Promise<ApprovalRow> {
  if ('release' in subject) await accessRelease(tx, subject.release);
  const rows = tx.q.selectFrom('approvals').selectAll();
  const row =
    'release' in subject
      ? await rows.where('release_id', '=', subject.release).where('state', '=', 'waiting').executeTakeFirst()
      : await rows.where('id', '=', subject.approval).executeTakeFirst();
  if (!row && !('release' in subject)) throw notFound();
  if (row?.state !== 'waiting') {
    throw new ApiError('conflict', 'This does not wait for approval, or not any more. Load it again.');
  }
  return row;
}

async function apply(tx: BusinessTx, now: number, approval: ApprovalRow, settings: string): Promise<void> {
  if (approval.kind === 'settings') {
    const change = JSON.parse(approval.change) as Record<string, unknown>; // as held-settings wrote it
    await tx.q
      .updateTable('businesses')
      .set({ settings: mergeSettings(settings, change) })
      .where('id', '=', tx.businessId)
      .execute();
    return;
  }
  const release = approval.release_id ?? '';
  await setReleaseState(tx, release, 'published');
  await switchTo(tx, now, release);
}

/** An older release that was not to be shown again stays one that may be. */
async function refuse(tx: BusinessTx, { kind, release_id }: ApprovalRow): Promise<void> {
  if (release_id) await setReleaseState(tx, release_id, kind === 'publish' ? 'rejected' : 'published');
}

function samePerson(): ApiError {
  return new ApiError(
    'same_person',
    'You made this change yourself. Another person who may publish has to approve it; you can take it back.',
  );
}
