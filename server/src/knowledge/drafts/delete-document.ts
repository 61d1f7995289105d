import type { BusinessDb } from '../../platform/db/store.ts';
import { type Actor, appendAudit } from '../../record/audit/append.ts';
import type { Services } from '../services.ts';
import { accessDocument } from './access.ts';

/** Takes a document out of the draft; visitors see it until the next publish. Throws 404. */
export async function deleteDocument(
  services: Services,
  actor: Actor,
  db: BusinessDb,
  id: string,
): Promise<void> {
  const now = services.now();
  await db.transaction(async (tx) => {
    const row = await accessDocument(tx, id);
    await tx.q
      .updateTable('documents')
      .set((eb) => ({ deleted_at: now, updated_at: now, version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .execute();
    await appendAudit(services, tx.q, tx.businessId, now, {
      actor,
      action: 'document.deleted',
      target: id,
      detail: { kind: row.kind, title: row.title },
    });
    tx.afterCommit(() => services.drafts.changed(tx.businessId));
  });
}
