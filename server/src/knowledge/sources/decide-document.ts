import type { decideSourceDocument as spec } from '@askbob/contract/endpoints/sources.ts';
import type { z } from 'zod';
import { ApiError, notFound } from '../../kernel/errors.ts';
import type { BusinessDb, BusinessTx } from '../../platform/db/store.ts';
import { type Actor, appendAudit } from '../../record/audit/append.ts';
import { columnsOf, contentOf, type DocumentRow, type NewDocument } from '../drafts/document-row.ts';
import { findDocument } from '../drafts/find-document.ts';
import type { Services } from '../services.ts';
import { hashOf } from './content/said.ts';
import { offerOf, presentLink } from './list-pages.ts';
import { accessSource } from './runs/access.ts';
import { mergeOf, type SourceDocumentRow } from './runs/rows.ts';
import { documentOf, restoreDocument, saveDocument, saveLink } from './runs/write-documents.ts';

type Decision = z.output<typeof spec.body>['decision'];

/** What people decided of one document, and where it stands now. */
interface Case {
  now: number;
  link: SourceDocumentRow;
  row: DocumentRow | undefined;
}

/** Takes or leaves a document that came from a source, or settles a conflict. Throws 404, and 409 where there is nothing to decide. */
export function decideDocument(
  services: Services,
  actor: Actor,
  db: BusinessDb,
  { id, document_id }: { id: string; document_id: string },
  decision: Decision,
): Promise<z.input<typeof spec.reply>> {
  const now = services.now();
  return db.transaction(async (tx) => {
    await accessSource(tx, id);
    const link = await findLink(tx, id, document_id);
    const decided = { now, link, row: await findDocument(tx, document_id) };
    const title = decided.row?.title ?? titleOf(offerOf(link));
    await decisions[decision](tx, decided);
    await appendAudit(services, tx.q, tx.businessId, now, {
      actor,
      action: 'source.decided',
      target: document_id,
      detail: { decision, url: link.url, title },
    });
    tx.afterCommit(() => services.drafts.changed(tx.businessId));
    const kind = decided.row?.kind ?? offerOf(link)?.kind ?? 'page';
    return presentLink({ ...link, ...(await findLinkState(tx, link)), title, kind }, new Map());
  });
}

async function findLink({ q }: BusinessTx, sourceId: string, documentId: string): Promise<SourceDocumentRow> {
  const row = await q
    .selectFrom('source_documents')
    .selectAll()
    .where('source_id', '=', sourceId)
    .where('document_id', '=', documentId)
    .executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

/** The state a document has now; one that is people's own from now on counts as taken. */
async function findLinkState(
  { q }: BusinessTx,
  link: SourceDocumentRow,
): Promise<Pick<SourceDocumentRow, 'state' | 'merged'>> {
  const row = await q
    .selectFrom('source_documents')
    .select(['state', 'merged'])
    .where('source_id', '=', link.source_id)
    .where('external_id', '=', link.external_id)
    .executeTakeFirst();
  return row ?? { state: 'taken', merged: null };
}

const decisions: Record<Decision, (tx: BusinessTx, decided: Case) => Promise<void>> = {
  leave: async (tx, { now, link, row }) => {
    if (!row) return;
    await takeOut(tx, now, row);
    await saveLink(tx, { ...link, state: 'left', offer: JSON.stringify(documentOf(row)) });
  },
  take: async (tx, { now, link, row }) => {
    const offer = offerOf(link);
    if (row || offer === null) return;
    await bringBack(tx, now, link, offer);
    // A page that is gone can give nothing more: the document is people's own.
    if (link.state === 'gone') return forget(tx, link);
    await giveBack(tx, now, link);
    const hash = hashOf(columnsOf(offer));
    // Where it holds what people wrote, it is not the site's alone.
    const written = hash === link.seen ? hash : '';
    await saveLink(tx, { ...link, state: 'taken', written, offer: null, merged: null });
  },
  keep_mine: async (tx, { link }) => {
    requireConflict(link);
    const offer = offerOf(link);
    if (offer === null) return forget(tx, link);
    await saveLink(tx, { ...link, state: 'taken', offer: null });
  },
  take_theirs: async (tx, { now, link, row }) => {
    requireConflict(link);
    if (!row) return;
    const offer = offerOf(link);
    if (offer === null) {
      await takeOut(tx, now, row);
      await saveLink(tx, { ...link, state: 'gone', offer: JSON.stringify(documentOf(row)) });
      return;
    }
    const columns = columnsOf(offer);
    await saveDocument(tx, now, { id: row.id, external_id: row.external_id, ...columns }, row);
    // Where it holds wordings of people, it is not the site's alone.
    const hash = hashOf(columns);
    await saveLink(tx, { ...link, state: 'taken', written: hash === link.seen ? hash : '', offer: null });
  },
};

function requireConflict({ state }: SourceDocumentRow): void {
  if (state !== 'conflict')
    throw new ApiError('conflict', 'There is no conflict here any more. Load the page again.');
}

async function takeOut({ q }: BusinessTx, now: number, { id, version }: DocumentRow): Promise<void> {
  await q
    .updateTable('documents')
    .set({ deleted_at: now, updated_at: now, version: version + 1 })
    .where('id', '=', id)
    .execute();
}

/** Puts a document back into the draft under its id. Throws 409 when another one has its external id now. */
async function bringBack(
  tx: BusinessTx,
  now: number,
  link: SourceDocumentRow,
  offer: NewDocument,
): Promise<void> {
  const other = await tx.q
    .selectFrom('documents')
    .select('id')
    .where('external_id', '=', link.external_id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  if (other) throw new ApiError('conflict', 'Another document stands for this page already.');
  await restoreDocument(tx, now, link.document_id, offer);
}

/** The wordings that a document got when another one was merged into it are that one's again. */
async function giveBack(tx: BusinessTx, now: number, link: SourceDocumentRow): Promise<void> {
  const merge = mergeOf(link);
  const row = merge ? await findDocument(tx, merge.into) : undefined;
  const content = row && contentOf(row);
  if (!merge || !row || content?.kind !== 'entry') return;
  const variants = content.variants.filter((text) => !merge.added.includes(text));
  const written = columnsOf({ ...documentOf(row), ...content, variants });
  await saveDocument(tx, now, { id: row.id, external_id: row.external_id, ...written }, row);
}

async function forget({ q }: BusinessTx, { source_id, external_id }: SourceDocumentRow): Promise<void> {
  await q
    .deleteFrom('source_documents')
    .where('source_id', '=', source_id)
    .where('external_id', '=', external_id)
    .execute();
}

function titleOf(offer: NewDocument | null): string {
  if (offer === null) return '';
  return offer.kind === 'entry' ? offer.question : offer.title;
}
