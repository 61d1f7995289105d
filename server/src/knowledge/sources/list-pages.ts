import type { listSourcePages as spec } from '@askbob/contract/endpoints/sources.ts';
import type { z } from 'zod';
import type { BusinessDb, BusinessRead } from '../../platform/db/store.ts';
import { readIdCursor } from '../../platform/http/pages.ts';
import type { NewDocument } from '../drafts/document-row.ts';
import { accessSource } from './runs/access.ts';
import { mergeOf, type SourceDocumentRow } from './runs/rows.ts';
import { presentWhy } from './web/why.ts';

type Reply = z.input<typeof spec.reply>;
type Document = Reply['items'][number]['documents'][number];

/** The pages of a source in the order they were found, with the documents that came of them. Throws 404. */
export function listPages(
  db: BusinessDb,
  id: string,
  { limit, cursor }: z.output<typeof spec.query>,
): Promise<Reply> {
  const start = readIdCursor(cursor);
  return db.read(async (read) => {
    await accessSource(read, id);
    const all = read.q
      .selectFrom('source_pages')
      .select(['id', 'url', 'title', 'state', 'result', 'why'])
      .where('source_id', '=', id);
    const rows = await (start ? all.where('id', '>', start) : all)
      .orderBy('id')
      .limit(limit + 1)
      .execute();
    const shown = rows.slice(0, limit);
    const documents = await documentsOn(
      read,
      id,
      shown.map(({ url }) => url),
    );
    return {
      items: shown.map((row) => ({
        ...row,
        ...(row.why === null ? { code: null, detail: null } : presentWhy(row.why)),
        documents: documents.get(row.url) ?? [],
      })),
      next_cursor: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
    };
  });
}

async function documentsOn(
  { q }: BusinessRead,
  sourceId: string,
  urls: string[],
): Promise<Map<string, Document[]>> {
  if (urls.length === 0) return new Map();
  const rows = await q
    .selectFrom('source_documents')
    .leftJoin('documents', 'documents.id', 'source_documents.document_id')
    .selectAll('source_documents')
    .select(['documents.title', 'documents.kind'])
    .where('source_documents.source_id', '=', sourceId)
    .where('source_documents.url', 'in', urls)
    .orderBy('source_documents.external_id')
    .execute();
  const merged = rows.flatMap((row) => mergeOf(row)?.into ?? []);
  const others =
    merged.length === 0
      ? []
      : await q.selectFrom('documents').select(['id', 'title']).where('id', 'in', merged).execute();
  const titles = new Map(others.map(({ id, title }) => [id, title]));
  const found = new Map<string, Document[]>();
  for (const row of rows) found.set(row.url, [...(found.get(row.url) ?? []), presentLink(row, titles)]);
  return found;
}

/** A document that came from a source as the wire shows it. @param titles of the documents that others were merged with */
export function presentLink(
  link: SourceDocumentRow & { title: string | null; kind: 'entry' | 'page' | null },
  titles: ReadonlyMap<string, string>,
): Document {
  const { document_id, external_id, state, title, kind } = link;
  const into = mergeOf(link)?.into;
  const merged_into = into === undefined ? null : { document_id: into, title: titles.get(into) ?? '' };
  return { document_id, external_id, state, title: title ?? '', kind: kind ?? 'page', merged_into };
}

/** What a source says of a document, read back from its column. */
export function offerOf({ offer }: Pick<SourceDocumentRow, 'offer'>): NewDocument | null {
  // Only runs and decisions write the column.
  return offer === null ? null : (JSON.parse(offer) as NewDocument);
}
