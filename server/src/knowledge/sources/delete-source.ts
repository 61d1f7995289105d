import type { BusinessDb, BusinessTx } from '../../platform/db/store.ts';
import { type Actor, appendAudit } from '../../record/audit/append.ts';
import type { Services } from '../services.ts';
import { hashOf } from './content/said.ts';
import { accessSource } from './runs/access.ts';
import { draftRows, linksOf } from './runs/write-documents.ts';

/**
 * Ends a source with its runs; one under way writes nothing more. Its documents stay in the draft, or those that nobody
 * edited go. Throws 404.
 */
export async function deleteSource(
  services: Services,
  actor: Actor,
  db: BusinessDb,
  id: string,
  documents: 'keep' | 'remove',
): Promise<void> {
  const now = services.now();
  await db.transaction(async (tx) => {
    const { url } = await accessSource(tx, id);
    const removed = documents === 'remove' ? await removeUntouched(tx, now, id) : 0;
    await tx.q.deleteFrom('sources').where('id', '=', id).execute();
    await appendAudit(services, tx.q, tx.businessId, now, {
      actor,
      action: 'source.deleted',
      target: id,
      detail: { url, documents_removed: removed },
    });
    tx.afterCommit(() => services.drafts.changed(tx.businessId));
  });
}

async function removeUntouched(tx: BusinessTx, now: number, id: string): Promise<number> {
  const links = await linksOf(tx, id);
  const { byId } = await draftRows(tx, links, []);
  let removed = 0;
  for (const link of links.values()) {
    const row = byId.get(link.document_id);
    if (!row || link.state !== 'taken' || hashOf(row) !== link.written) continue;
    await tx.q
      .updateTable('documents')
      .set({ deleted_at: now, updated_at: now, version: row.version + 1 })
      .where('id', '=', row.id)
      .execute();
    removed += 1;
  }
  return removed;
}
