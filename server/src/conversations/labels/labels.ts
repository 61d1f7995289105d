import type { Label } from '@askbob/contract/endpoints/labels.ts';
import type { LabelColour } from '@askbob/contract/label-colours.ts';
import { sql } from 'kysely';
import type { LoginCaller } from '../../kernel/caller.ts';
import { ApiError, notFound } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import type { BusinessDb, BusinessRead, BusinessTx } from '../../platform/db/store.ts';
import { actorOf, appendAudit } from '../../record/audit/append.ts';
import { searchable } from '../search/search-words.ts';
import type { Services } from '../services.ts';
import { wears } from '../sessions/label-ids.ts';

/** Labels that a business may have. */
const MOST = 100;

/** The labels of a business by name. */
export async function listLabels({ q }: Pick<BusinessRead, 'q'>): Promise<{ items: Label[] }> {
  const items = await q
    .selectFrom('labels')
    .select(['id', 'name', 'colour'])
    .orderBy('folded')
    .limit(MOST)
    .execute();
  return { items };
}

/** Adds a label. Throws 409 when one has this name, or there are too many. */
export function createLabel(
  services: Services,
  caller: LoginCaller,
  db: BusinessDb,
  input: { name: string; colour: LabelColour },
): Promise<Label> {
  return db.transaction(async (tx) => {
    const { items } = await listLabels(tx);
    if (items.length >= MOST) {
      throw new ApiError('conflict', `There are ${MOST} labels already. Remove one that nobody uses.`);
    }
    const now = services.now();
    const label = { id: newId(now), ...input };
    await requireFree(tx, label);
    await tx.q
      .insertInto('labels')
      .values({ ...label, folded: searchable(label.name), created_at: now })
      .execute();
    await recordLabel(services, caller, tx, 'label.created', label);
    return label;
  });
}

/** Gives a label another name or colour. Throws 404, and 409 when another has this name. */
export function updateLabel(
  services: Services,
  caller: LoginCaller,
  db: BusinessDb,
  id: string,
  change: { name?: string | undefined; colour?: LabelColour | undefined },
): Promise<Label> {
  return db.transaction(async (tx) => {
    const { business_id: _, ...row } = await holdLabel(tx, id);
    const label = { id, name: change.name ?? row.name, colour: change.colour ?? row.colour };
    await requireFree(tx, label);
    const next = { name: label.name, colour: label.colour, folded: searchable(label.name) };
    await tx.q.updateTable('labels').set(next).where('id', '=', id).execute();
    await recordLabel(services, caller, tx, 'label.changed', label);
    return label;
  });
}

/** Removes a label from the list and from whatever wears it. Throws 404. */
export function deleteLabel(
  services: Services,
  caller: LoginCaller,
  db: BusinessDb,
  id: string,
): Promise<undefined> {
  return db.transaction(async (tx) => {
    const label = await holdLabel(tx, id);
    await tx.q
      .updateTable('conversations')
      .set({ label_ids: sql<string>`replace(label_ids, ${`|${id}|`}, '|')` })
      .where(wears(tx, id))
      .execute();
    await tx.q.deleteFrom('labels').where('id', '=', id).execute();
    await recordLabel(services, caller, tx, 'label.deleted', label);
    return undefined;
  });
}

async function holdLabel(tx: BusinessTx, id: string) {
  const row = await tx.locked(tx.q.selectFrom('labels').selectAll().where('id', '=', id)).executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

async function requireFree(tx: BusinessTx, { id, name }: Label): Promise<void> {
  const same = await tx.q
    .selectFrom('labels')
    .select('id')
    .where('folded', '=', searchable(name))
    .where('id', '!=', id)
    .executeTakeFirst();
  if (same) throw new ApiError('conflict', `There is a label "${name}" already. Choose another name.`);
}

function recordLabel(
  services: Services,
  caller: LoginCaller,
  tx: BusinessTx,
  action: string,
  { id, name }: Pick<Label, 'id' | 'name'>,
): Promise<void> {
  const entry = { actor: actorOf(caller), action, target: id, detail: { name } };
  return appendAudit(services, tx.q, tx.businessId, services.now(), entry);
}
