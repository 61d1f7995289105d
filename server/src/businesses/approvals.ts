import { permissionsOf } from '@askbob/contract/permissions.ts';
import type { Selectable } from 'kysely';
import { notFound } from '../kernel/errors.ts';
import { newId } from '../kernel/ids.ts';
import type { ApprovalsTable, BusinessesTable } from '../platform/db/schema.ts';
import type { BusinessTx } from '../platform/db/store.ts';
import { enqueue } from '../platform/jobs/enqueue.ts';
import { type Actor, appendAudit, personBehind } from '../record/audit/append.ts';
import { readSettings } from './read-settings.ts';
import type { Services } from './services.ts';

export type ApprovalRow = Selectable<ApprovalsTable>;

/** The row of the business; nobody changes it, or what is decided under it, until the transaction ends. Throws 404. */
export async function lockBusiness(tx: BusinessTx): Promise<Selectable<BusinessesTable>> {
  const rows = tx.q.selectFrom('businesses').selectAll().where('id', '=', tx.businessId);
  const row = await tx.locked(rows).executeTakeFirst();
  if (!row || row.erased_at !== null) throw notFound();
  return row;
}

/** Whether what visitors are told changes only after another person approved it. */
export function wantsTwo({ settings }: Pick<Selectable<BusinessesTable>, 'settings'>): boolean {
  return readSettings(settings).approval === 'two';
}

/** Roles whose people may approve. */
const approvers = (['owner', 'manager'] as const).filter((role) =>
  permissionsOf[role].includes('knowledge.publish'),
);

/** The people of a business who may approve what another does. */
export function approversOf({ store }: Pick<Services, 'store'>, businessId: string) {
  return store.platform.read((q) =>
    q
      .selectFrom('users')
      .select(['id', 'name', 'email'])
      .where('business_id', '=', businessId)
      .where('status', '=', 'active')
      .where('role', 'in', [...approvers])
      .orderBy('id')
      .execute(),
  );
}

/** Somebody who changes one thing after the other is done by then, and others are told once. */
const TOLD_AFTER_MS = 2 * 60_000;

interface Asked {
  kind: ApprovalRow['kind'];
  release_id?: string;
  change?: Record<string, unknown>;
  note: string | null;
  /** What stands in the record beside the kind. */
  detail: Record<string, unknown>;
}

/** Has a change wait until another person approves it, and those told of it who may. Returns its id. */
export async function askApproval(
  services: Services,
  tx: BusinessTx,
  actor: Actor,
  { kind, release_id, change, note, detail }: Asked,
): Promise<string> {
  const now = services.now();
  const id = newId(now);
  await tx.q
    .insertInto('approvals')
    .values({
      business_id: tx.businessId,
      id,
      kind,
      release_id: release_id ?? null,
      change: JSON.stringify(change ?? {}),
      note,
      made_by: personBehind(actor) ?? '',
      made_by_name: actor.name,
      created_at: now,
      state: 'waiting',
      decided_by: null,
      decided_by_name: null,
      decided_note: null,
      decided_at: null,
    })
    .execute();
  await appendAudit(services, tx.q, tx.businessId, now, {
    actor,
    action: 'approval.asked',
    target: id,
    detail: { kind, ...detail, note },
  });
  await enqueue(tx, now, 'tell_approvers', { approval_id: id }, now + TOLD_AFTER_MS);
  tx.emit({ kind: 'settings' });
  return id;
}

/** Changes of a kind that wait, oldest first. */
export function waitingApprovals({ q }: BusinessTx, kind: ApprovalRow['kind']): Promise<ApprovalRow[]> {
  return q
    .selectFrom('approvals')
    .selectAll()
    .where('state', '=', 'waiting')
    .where('kind', '=', kind)
    .orderBy('id')
    .execute();
}

/** Writes what came of a change that waited. @param now milliseconds */
export async function closeApproval(
  { q }: BusinessTx,
  now: number,
  id: string,
  { state, actor, note }: { state: ApprovalRow['state']; actor: Actor; note: string | null },
): Promise<void> {
  await q
    .updateTable('approvals')
    .set({
      state,
      decided_by: actor.id ?? '',
      decided_by_name: actor.name,
      decided_note: note,
      decided_at: now,
    })
    .where('id', '=', id)
    .execute();
}
