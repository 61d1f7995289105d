import { requirePlanRoom } from '../../businesses/plans.ts';
import { ApiError } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import type { BusinessDb } from '../../platform/db/store.ts';
import { type Actor, appendAudit } from '../../record/audit/append.ts';
import type { Services } from '../services.ts';
import { columnsOf, type DocumentRow, type WrittenDocument } from './document-row.ts';
import { keepingReader } from './keeping.ts';

/** Adds a document to the draft. Throws 409 when its external id is taken, 422 for dates that can't be or an owner of elsewhere. */
export async function createDocument(
  services: Services,
  actor: Actor,
  db: BusinessDb,
  input: WrittenDocument,
): Promise<DocumentRow> {
  const now = services.now();
  const readKeeping = await keepingReader(services, db);
  const row: DocumentRow = {
    business_id: db.businessId,
    id: newId(now),
    external_id: input.external_id,
    version: 1,
    ...columnsOf(input),
    ...readKeeping(input.keeping ?? {}),
    created_at: now,
    updated_at: now,
    deleted_at: null,
    reminded_at: null,
  };
  await db.transaction(async (tx) => {
    await requirePlanRoom(services, tx, tx.businessId, 'documents');
    const result = await tx.q
      .insertInto('documents')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (result.numInsertedOrUpdatedRows !== 1n) throw externalIdConflict(input.external_id);
    await appendAudit(services, tx.q, tx.businessId, now, {
      actor,
      action: 'document.created',
      target: row.id,
      detail: { kind: row.kind, title: row.title },
    });
    tx.afterCommit(() => services.drafts.changed(tx.businessId));
  });
  return row;
}

/** The 409 for an external id that another document carries. */
export function externalIdConflict(externalId: string | null): ApiError {
  return new ApiError(
    'conflict',
    `Another document already has the external_id "${externalId}". Change that one, or choose another external_id.`,
    { fields: [{ pointer: '/external_id', message: 'is already in use' }] },
  );
}
