import type { previewMerge, mergeDocuments as spec } from '@askbob/contract/endpoints/sources.ts';
import type { z } from 'zod';
import { ApiError, invalid, notFound } from '../../../kernel/errors.ts';
import type { BusinessDb, BusinessRead, BusinessTx } from '../../../platform/db/store.ts';
import { type Actor, appendAudit } from '../../../record/audit/append.ts';
import { columnsOf, contentOf, type DocumentRow } from '../../drafts/document-row.ts';
import { findDocument } from '../../drafts/find-document.ts';
import type { Services } from '../../services.ts';
import { hashOf } from '../content/said.ts';
import { accessSource } from '../runs/access.ts';
import { mergeOf as mergedOf, type SourceDocumentRow } from '../runs/rows.ts';
import { documentOf, saveDocument, saveLink } from '../runs/write-documents.ts';
import { type Merge, mergeOf, type Side, textOf } from './merge.ts';

/** A document of a source, and the one it may become one with. */
interface Pair {
  id: string;
  document_id: string;
  with: string;
  keep?: string | undefined;
}

/** How two documents would become one; changes nothing. Throws 404, and 422 for two that cannot. */
export function showMerge(db: BusinessDb, pair: Pair): Promise<z.input<typeof previewMerge.reply>> {
  return db.read(async (read) => {
    const { keep, drop, added, noRoom, url } = await findMerge(read, pair);
    return { keep: presentSide(keep), drop: presentSide(drop), added, no_room: noRoom, url };
  });
}

/**
 * Makes two documents one, as it was shown. Later runs know the page of the one that goes as a part of the other.
 * Throws 404, 422 for two that cannot, and 409 when one of them has changed since.
 */
export function mergeDocuments(
  services: Services,
  actor: Actor,
  db: BusinessDb,
  { versions, ...pair }: Pair & { versions: readonly number[] },
): Promise<z.input<typeof spec.reply>> {
  const now = services.now();
  return db.transaction(async (tx) => {
    const merge = await findMerge(tx, pair);
    const { keep, drop, added } = merge;
    if (keep.row.version !== versions[0] || drop.row.version !== versions[1]) {
      throw new ApiError('conflict', 'One of the two has changed meanwhile. Look at both again.');
    }
    await write(tx, now, merge);
    await remember(tx, merge);
    await appendAudit(services, tx.q, tx.businessId, now, {
      actor,
      action: 'source.merged',
      target: keep.row.id,
      detail: { title: keep.row.title, merged: drop.row.title, document: drop.row.id, url: drop.row.url },
    });
    tx.afterCommit(() => services.drafts.changed(tx.businessId));
    return { document_id: keep.row.id, title: keep.row.title, added };
  });
}

async function findMerge(read: BusinessRead | BusinessTx, pair: Pair): Promise<Merge> {
  await accessSource(read, pair.id);
  const links = await linksOfDocuments(read, [pair.document_id, pair.with]);
  if (!links.some(({ source_id, document_id }) => source_id === pair.id && document_id === pair.document_id))
    throw notFound();
  if (pair.with === pair.document_id) throw invalid('/with', 'is the same document; name another one');
  const [own, other] = [await findRow(read, pair.document_id), await findRow(read, pair.with)];
  if (!own) throw new ApiError('conflict', 'This document is not in the draft any more. Take it first.');
  if (!other) throw invalid('/with', 'is not a document of the draft');
  if (own.kind !== other.kind)
    throw invalid('/with', 'is of the other kind: two answers or two pages can be merged');
  if (pair.keep !== undefined && pair.keep !== own.id && pair.keep !== other.id)
    throw invalid('/keep', 'must be one of the two documents');
  return mergeOf(sideOf(own, links), sideOf(other, links), pair.keep);
}

/** Held until the end where it is going to be changed. */
async function findRow(read: BusinessRead | BusinessTx, id: string): Promise<DocumentRow | undefined> {
  if (!('locked' in read)) return findDocument(read, id);
  const row = read.q.selectFrom('documents').selectAll().where('id', '=', id).where('deleted_at', 'is', null);
  return read.locked(row).executeTakeFirst();
}

function linksOfDocuments({ q }: BusinessRead, ids: readonly string[]): Promise<SourceDocumentRow[]> {
  return q.selectFrom('source_documents').selectAll().where('document_id', 'in', ids).execute();
}

function sideOf(row: DocumentRow, links: readonly SourceDocumentRow[]): Side {
  const said = links.filter(({ document_id }) => document_id === row.id);
  return { row, own: said.length === 0, edited: !said.some(({ written }) => written === hashOf(row)) };
}

async function write(tx: BusinessTx, now: number, { keep: { row }, drop, added, url }: Merge): Promise<void> {
  const content = contentOf(row);
  const joined =
    content.kind === 'entry' ? { ...content, variants: [...content.variants, ...added] } : content;
  const columns = columnsOf({ ...documentOf(row), ...joined, url });
  await saveDocument(tx, now, { id: row.id, external_id: row.external_id, ...columns }, row);
  await tx.q
    .updateTable('documents')
    .set({ deleted_at: now, updated_at: now, version: drop.row.version + 1 })
    .where('id', '=', drop.row.id)
    .execute();
}

/** What the sites say of the one that goes, and of those that were merged into it before, belongs to the other. */
async function remember(tx: BusinessTx, { keep, drop, added }: Merge): Promise<void> {
  for (const link of await linksOfDocuments(tx, [drop.row.id])) {
    await saveLink(tx, {
      ...link,
      state: 'merged',
      offer: JSON.stringify(documentOf(drop.row)),
      merged: JSON.stringify({ into: keep.row.id, added }),
    });
  }
  const before = await tx.q
    .selectFrom('source_documents')
    .selectAll()
    .where('state', '=', 'merged')
    .execute();
  for (const link of before) {
    const merge = mergedOf(link);
    if (merge?.into !== drop.row.id) continue;
    await saveLink(tx, { ...link, merged: JSON.stringify({ ...merge, into: keep.row.id }) });
  }
}

function presentSide({ row, edited }: Side) {
  const { id: document_id, kind, title, url, version } = row;
  return { document_id, kind, title, text: textOf(row), url, version, edited };
}
