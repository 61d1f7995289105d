import type { BusinessRead, BusinessTx } from '../../../platform/db/store.ts';
import { fold } from '../../../text/fold.ts';
import {
  columnsOf,
  contentOf,
  type DocumentRow,
  type NewDocument,
  sourceOf,
} from '../../drafts/document-row.ts';
import type { Said } from '../content/said.ts';
import type { SourceDocumentRow } from './rows.ts';

/** Ids named in one statement. */
const BATCH = 100;

/** The documents that came from a source, by external id. */
export async function linksOf(
  { q }: BusinessRead,
  sourceId: string,
): Promise<Map<string, SourceDocumentRow>> {
  const rows = await q
    .selectFrom('source_documents')
    .selectAll()
    .where('source_id', '=', sourceId)
    .orderBy('external_id')
    .execute();
  return new Map(rows.map((row) => [row.external_id, row]));
}

/** A document of the draft as it would be written again. */
export function documentOf(row: DocumentRow): NewDocument {
  return { ...contentOf(row), url: row.url, external_id: row.external_id, source: sourceOf(row) };
}

/** Documents of the draft that came from the source, or carry one of these external ids; nobody changes them meanwhile. */
export async function draftRows(
  tx: BusinessTx,
  links: ReadonlyMap<string, SourceDocumentRow>,
  externalIds: readonly string[],
): Promise<{ byId: Map<string, DocumentRow>; byExternalId: Map<string, DocumentRow> }> {
  const ids = [...links.values()].map(({ document_id }) => document_id);
  const byId = await draftBy(tx, 'id', ids);
  const byExternalId = await draftBy(tx, 'external_id', externalIds);
  return {
    byId: new Map(byId.map((row) => [row.id, row])),
    byExternalId: new Map(byExternalId.map((row) => [row.external_id ?? '', row])),
  };
}

/** Entries that people wrote themselves and that ask what the site asks, by the external id of what the site says. */
export async function askedAlready(
  tx: BusinessTx,
  links: ReadonlyMap<string, SourceDocumentRow>,
  said: ReadonlyMap<string, Said>,
): Promise<Map<string, DocumentRow>> {
  const fresh = new Map<string, string>();
  for (const { external_id, document } of said.values()) {
    if (document.kind === 'entry' && !links.has(external_id)) fresh.set(fold(document.question), external_id);
  }
  if (fresh.size === 0) return new Map();
  const linked = new Set([...links.values()].map(({ document_id }) => document_id));
  const entries = await tx.q
    .selectFrom('documents')
    .select(['id', 'title'])
    .where('kind', '=', 'entry')
    .where('deleted_at', 'is', null)
    .execute();
  const same = entries.filter(({ id, title }) => !linked.has(id) && fresh.has(fold(title)));
  const rows = await draftBy(
    tx,
    'id',
    same.map(({ id }) => id),
  );
  return new Map(rows.map((row) => [fresh.get(fold(row.title)) ?? '', row]));
}

async function draftBy(
  tx: BusinessTx,
  column: 'id' | 'external_id',
  values: readonly string[],
): Promise<DocumentRow[]> {
  const rows: DocumentRow[] = [];
  for (let start = 0; start < values.length; start += BATCH) {
    const some = tx.q
      .selectFrom('documents')
      .selectAll()
      .where(column, 'in', values.slice(start, start + BATCH))
      .where('deleted_at', 'is', null)
      .orderBy('id');
    rows.push(...(await tx.locked(some).execute()));
  }
  return rows;
}

type Written = Pick<DocumentRow, 'id' | 'external_id' | 'kind' | 'title' | 'body' | 'url' | 'source'>;

/** Writes a document of the draft, over the one that is there, if any. @param now milliseconds */
export async function saveDocument(
  tx: BusinessTx,
  now: number,
  written: Written,
  old: DocumentRow | undefined,
): Promise<void> {
  if (old) {
    const { id, external_id, ...columns } = written;
    await tx.q
      .updateTable('documents')
      .set({ ...columns, version: old.version + 1, updated_at: now })
      .where('id', '=', id)
      .execute();
    return;
  }
  await tx.q
    .insertInto('documents')
    .values({ ...written, version: 1, created_at: now, updated_at: now, deleted_at: null })
    .execute();
}

/** Puts a document that was taken out back into the draft under its id, with these words. @param now milliseconds */
export async function restoreDocument(
  { q }: BusinessTx,
  now: number,
  id: string,
  document: NewDocument,
): Promise<void> {
  await q
    .updateTable('documents')
    .set((eb) => ({
      ...columnsOf(document),
      deleted_at: null,
      updated_at: now,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute();
}

/** What is remembered of a document; without `merged` it is one of its own. */
type Link = Omit<SourceDocumentRow, 'business_id' | 'merged'> & { merged?: string | null };

/** Remembers what a source said of a document. */
export async function saveLink(tx: BusinessTx, link: Link): Promise<void> {
  const { source_id, external_id, merged = null, ...columns } = link;
  await tx.q
    .insertInto('source_documents')
    .values({ source_id, external_id, merged, ...withoutBusiness(columns) })
    .onConflict((conflict) =>
      conflict.columns(['business_id', 'source_id', 'external_id']).doUpdateSet((eb) => ({
        document_id: eb.ref('excluded.document_id'),
        url: eb.ref('excluded.url'),
        written: eb.ref('excluded.written'),
        seen: eb.ref('excluded.seen'),
        state: eb.ref('excluded.state'),
        offer: eb.ref('excluded.offer'),
        merged: eb.ref('excluded.merged'),
      })),
    )
    .execute();
}

function withoutBusiness<T extends object>(columns: T): Omit<T, 'business_id'> {
  const { business_id: _own, ...rest } = columns as T & { business_id?: string };
  return rest;
}
