import type { Source } from '@askbob/contract/endpoints/knowledge.ts';
import type { Selectable } from 'kysely';
import type { z } from 'zod';
import type { DocumentsTable } from '../../platform/db/schema.ts';
import type { IndexedDocument } from '../../retrieval/types.ts';
import type { Keeping } from './keeping.ts';

/** A document of the draft as the store holds it. */
export type DocumentRow = Selectable<DocumentsTable>;

/** What a person wrote, of either kind. */
export type Content =
  | { kind: 'entry'; question: string; variants: string[]; answer: string }
  | { kind: 'page'; title: string; text: string };

/** What a person wrote, with where it stands elsewhere. */
export type NewDocument = Content & {
  url: string | null;
  external_id: string | null;
  /** Where in a file or on a page it stood. */
  source?: z.output<typeof Source> | null;
};

/** The same with how long it holds and who looks after it. */
export type WrittenDocument = NewDocument & { keeping?: Keeping };

/** The columns that hold what a person wrote; the same content always gives the same text. */
export function columnsOf(
  document: NewDocument,
): Pick<DocumentRow, 'kind' | 'title' | 'body' | 'url' | 'source'> {
  const { kind, url } = document;
  const source = document.source ? JSON.stringify(document.source) : null;
  if (kind === 'entry') {
    const { question, variants, answer } = document;
    return { kind, url, source, title: question, body: JSON.stringify({ question, variants, answer }) };
  }
  const { title, text } = document;
  return { kind, url, source, title, body: JSON.stringify({ title, text }) };
}

/** What a person wrote, read back from a row. */
export function contentOf({ kind, body }: Pick<DocumentRow, 'kind' | 'body'>): Content {
  // Only columnsOf writes the column.
  return { kind, ...JSON.parse(body) } as Content;
}

/** Where a document stood in a file or on a page, read back from a row. */
export function sourceOf({ source }: Pick<DocumentRow, 'source'>): NonNullable<NewDocument['source']> | null {
  // Only columnsOf writes the column.
  return source === null ? null : (JSON.parse(source) as NonNullable<NewDocument['source']>);
}

/** Columns that a release takes over from the draft. */
export const snapshotColumns = [
  'id',
  'kind',
  'external_id',
  'version',
  'url',
  'body',
  'valid_from',
  'valid_until',
] as const;

/** The draft as JSON IndexedDocument[], made without parsing the bodies, which hold JSON already. */
export function snapshotJson(
  rows: readonly Pick<DocumentRow, (typeof snapshotColumns)[number]>[],
  actions: readonly string[] = [],
): string {
  const documents = rows.map(({ body, valid_from, valid_until, ...row }) => {
    const head = { ...row, valid_from: valid_from ?? undefined, valid_until: valid_until ?? undefined };
    return `${JSON.stringify(head).slice(0, -1)},${body.slice(1)}`;
  });
  return `[${[...documents, ...actions].join(',')}]`;
}

/** The documents of a snapshot. */
export function parseSnapshot(json: string): IndexedDocument[] {
  // Only snapshotJson writes them.
  return JSON.parse(json) as IndexedDocument[];
}
