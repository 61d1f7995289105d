import { newId } from '../../../kernel/ids.ts';
import type { BusinessTx } from '../../../platform/db/store.ts';
import { columnsOf, contentOf, type DocumentRow, type NewDocument } from '../../drafts/document-row.ts';
import { findDocument } from '../../drafts/find-document.ts';
import type { Services } from '../../services.ts';
import { type Fate, fateOfGone, fateOfMerged, fateOfSaid } from '../content/fates.ts';
import type { Said } from '../content/said.ts';
import { mergeOf, type PageRow, type Running, type SourceDocumentRow } from './rows.ts';
import {
  askedAlready,
  documentOf,
  draftRows,
  linksOf,
  restoreDocument,
  saveDocument,
  saveLink,
} from './write-documents.ts';

/** Pages that may go at once without a question, and the share of the site from which on more than those are a question. */
const FEW_GONE = 4;
const MANY_GONE = 0.5;

/** What a run has read. */
export interface Reading {
  said: ReadonlyMap<string, Said>;
  /** Pages that say the same as another one. */
  same: ReadonlyMap<string, string>;
  pages: readonly PageRow[];
}

export type Counts = Record<'new' | 'changed' | 'gone' | 'unchanged', number>;

/** Makes the draft say what the site says, but for what people wrote or left out; returns how many pages were what. */
export async function reconcile(
  services: Services,
  tx: BusinessTx,
  { source }: Running,
  reading: Reading,
): Promise<Counts> {
  const now = services.now();
  const links = await linksOf(tx, source.id);
  const rows = await draftRows(tx, links, [...reading.said.keys()]);
  const asked = await askedAlready(tx, links, reading.said);
  const fates = new Map<string, Fate[]>();
  const note = (url: string, fate: Fate) => fates.set(url, [...(fates.get(url) ?? []), fate]);

  const gone = missing(links, reading);
  const many = isMany(gone, links);
  for (const link of gone) {
    const row = rows.byId.get(link.document_id);
    const fate = fateOfGone(link, row, many);
    note(link.url, fate);
    await letGo(tx, now, fate, link, row);
    if (fate === 'remove') rows.byId.delete(link.document_id);
  }
  const lost = new Set(gone.map(({ document_id }) => document_id));
  for (const link of links.values()) if (link.state === 'gone') lost.add(link.document_id);
  for (const said of reading.said.values()) {
    const link = links.get(said.external_id);
    const merge = link ? mergeOf(link) : null;
    if (link && merge) {
      const isThere = rows.byId.has(merge.into) || (await findDocument(tx, merge.into)) !== undefined;
      const fate = fateOfMerged(said, link, isThere ? 'there' : lost.has(merge.into) ? 'gone' : 'out');
      note(said.url, fate);
      await carryOut(tx, now, source.id, fate, said, link, undefined);
      continue;
    }
    const row =
      rows.byId.get(link?.document_id ?? '') ??
      rows.byExternalId.get(said.external_id) ??
      asked.get(said.external_id);
    const fate = fateOfSaid(said, link, row);
    note(said.url, fate);
    await carryOut(tx, now, source.id, fate, said, link, row);
  }
  return writeResults(tx, reading, fates);
}

/** Documents whose pages are gone, say something else than they did, or say the same as another page. */
function missing(links: ReadonlyMap<string, SourceDocumentRow>, reading: Reading): SourceDocumentRow[] {
  const pages = new Map(reading.pages.map((page) => [page.url, page]));
  return [...links.values()].filter((link) => {
    if (reading.said.has(link.external_id)) return false;
    const page = pages.get(link.url);
    return page !== undefined && (page.state === 'read' || page.gone === 1);
  });
}

/** A site that loses most of its pages at once may be broken, so people decide. */
function isMany(gone: readonly SourceDocumentRow[], links: ReadonlyMap<string, SourceDocumentRow>): boolean {
  const pages = (of: Iterable<SourceDocumentRow>) =>
    new Set([...of].filter(({ state }) => state === 'taken' || state === 'conflict').map(({ url }) => url))
      .size;
  const lost = pages(gone);
  return lost > FEW_GONE && lost > pages(links.values()) * MANY_GONE;
}

async function carryOut(
  tx: BusinessTx,
  now: number,
  sourceId: string,
  fate: Fate,
  said: Said,
  link: SourceDocumentRow | undefined,
  row: DocumentRow | undefined,
): Promise<void> {
  const { external_id, url, document, hash } = said;
  const saved = { source_id: sourceId, external_id, url, seen: hash };
  switch (fate) {
    case 'create': {
      const id = newId(now);
      await saveDocument(tx, now, { id, external_id, ...columnsOf(document) }, undefined);
      await saveLink(tx, { ...saved, document_id: id, written: hash, state: 'taken', offer: null });
      return;
    }
    case 'update':
      if (row) await saveDocument(tx, now, { id: row.id, external_id, ...columnsOf(document) }, row);
      await saveLink(tx, {
        ...saved,
        document_id: row?.id ?? '',
        written: hash,
        state: 'taken',
        offer: null,
      });
      return;
    case 'agrees':
      // What people wrote themselves is never changed unasked, not even when it agrees today.
      await saveLink(tx, {
        ...saved,
        document_id: row?.id ?? '',
        written: link && link.state !== 'gone' ? hash : '',
        state: 'taken',
        offer: null,
      });
      return;
    case 'conflict': {
      const known = { document_id: row?.id ?? '', written: link?.written ?? '' };
      await saveLink(tx, {
        ...saved,
        ...known,
        state: 'conflict',
        offer: JSON.stringify(withWordings(document, row)),
      });
      return;
    }
    case 'left':
      if (link)
        await saveLink(tx, {
          ...link,
          ...saved,
          state: 'left',
          offer: JSON.stringify(document),
          merged: null,
        });
      return;
    case 'told':
      if (link) await saveLink(tx, { ...link, ...saved, offer: JSON.stringify(document) });
      return;
    case 'revive': {
      if (!link) return;
      await restoreDocument(tx, now, link.document_id, document);
      await saveLink(tx, {
        ...saved,
        document_id: link.document_id,
        written: hash,
        state: 'taken',
        offer: null,
      });
      return;
    }
    case 'unchanged':
    case 'remove':
      return;
  }
}

/** What the site says, with the wordings that people added: those are theirs on either side. */
function withWordings(document: NewDocument, row: DocumentRow | undefined): NewDocument {
  const own = row && contentOf(row);
  if (document.kind !== 'entry' || own?.kind !== 'entry') return document;
  return { ...document, variants: [...new Set([...document.variants, ...own.variants])] };
}

async function letGo(
  tx: BusinessTx,
  now: number,
  fate: Fate,
  link: SourceDocumentRow,
  row: DocumentRow | undefined,
): Promise<void> {
  if (fate === 'conflict') await saveLink(tx, { ...link, state: 'conflict', seen: '', offer: null });
  if (fate === 'left') await saveLink(tx, { ...link, state: 'gone', seen: '' });
  if (fate !== 'remove' || !row) return;
  await tx.q
    .updateTable('documents')
    .set({ deleted_at: now, updated_at: now, version: row.version + 1 })
    .where('id', '=', row.id)
    .execute();
  await saveLink(tx, { ...link, state: 'gone', seen: '', offer: JSON.stringify(documentOf(row)) });
}

/** What became of each page, by what became of its documents. */
async function writeResults(
  tx: BusinessTx,
  { pages, same }: Reading,
  fates: ReadonlyMap<string, Fate[]>,
): Promise<Counts> {
  const counts: Counts = { new: 0, changed: 0, gone: 0, unchanged: 0 };
  for (const page of pages) {
    const other = same.get(page.url);
    const result = resultOf(page, fates.get(page.url) ?? [], other !== undefined);
    if (result !== null) counts[result] += 1;
    const why = other === undefined ? null : `same:${new URL(other).pathname}`;
    if (result === null && why === null) continue;
    await tx.q
      .updateTable('source_pages')
      .set(why === null ? { result } : { result, state: 'skipped', why })
      .where('id', '=', page.id)
      .execute();
  }
  return counts;
}

function resultOf(page: PageRow, fates: readonly Fate[], isSame: boolean): keyof Counts | null {
  const some = (...kinds: Fate[]) => fates.some((fate) => kinds.includes(fate));
  if (page.gone === 1)
    return fates.length > 0 && !fates.every((fate) => fate === 'unchanged') ? 'gone' : null;
  if (page.state !== 'read' || isSame || fates.length === 0) return null;
  if (some('update', 'remove', 'conflict', 'told', 'revive')) return 'changed';
  if (some('create')) return some('unchanged', 'agrees') ? 'changed' : 'new';
  return 'unchanged';
}
