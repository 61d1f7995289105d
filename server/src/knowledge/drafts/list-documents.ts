import type { listDocuments as spec } from '@askbob/contract/endpoints/knowledge.ts';
import type { z } from 'zod';
import type { BusinessDb, BusinessRead } from '../../platform/db/store.ts';
import { readIdCursor } from '../../platform/http/pages.ts';
import type { DocumentRow } from './document-row.ts';
import { isDue } from './due.ts';
import { presentDocument, stateOf, type Versions } from './present.ts';
import { slices } from './slices.ts';

type Query = z.output<typeof spec.query>;

/** Rows looked at in one go while searching. */
const CHUNK = 500;

/**
 * The draft, newest first. Words of `q` are looked for in all that was written, in any case and script,
 * which SQL does not do alike on both stores; so rows are read in chunks and compared here.
 * @param now milliseconds @param used documents that replies rest on, for `unused`
 */
export async function listDocuments(
  db: BusinessDb,
  query: Query,
  published: Versions,
  now: number,
  used: ReadonlySet<string> | null = null,
): Promise<z.input<typeof spec.reply>> {
  const wanted = (query.q ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const matches = (row: DocumentRow) =>
    (!query.state || stateOf(row, published) === query.state) &&
    (query.check !== 'thin' || isThin(row)) &&
    !(query.check === 'unused' && used?.has(row.id)) &&
    holds(row, wanted);
  const narrowed = (read: BusinessRead) => checked(read, query, now);
  const filtered =
    wanted.length > 0 || query.state !== undefined || query.check === 'thin' || query.check === 'unused';
  const found: DocumentRow[] = [];
  const pause = slices();
  let cursor = readIdCursor(query.cursor);
  while (found.length <= query.limit) {
    const size = filtered ? CHUNK : query.limit + 1;
    const rows = await db.read((read) => chunk(narrowed(read), cursor, size));
    for (const row of rows) {
      if (matches(row)) found.push(row);
      await pause();
    }
    cursor = rows.at(-1)?.id;
    if (rows.length < size) break;
  }
  const items = found.slice(0, query.limit);
  return {
    items: items.map((row) => presentDocument(row, published)),
    next_cursor: found.length > query.limit ? (items.at(-1)?.id ?? null) : null,
  };
}

type Rows = ReturnType<typeof allRows>;

function allRows({ q }: BusinessRead) {
  return q.selectFrom('documents').selectAll().where('deleted_at', 'is', null);
}

/** Rows of the kind, owner and time that are asked for. */
function checked(read: BusinessRead, { kind, owner, check }: Query, now: number): Rows {
  let rows = allRows(read);
  if (kind) rows = rows.where('kind', '=', kind);
  if (owner) rows = rows.where('owner_id', '=', owner);
  if (check === 'expired') rows = rows.where('valid_until', '<=', now);
  if (check === 'not_yet') rows = rows.where('valid_from', '>', now);
  if (check === 'due') rows = rows.where((eb) => isDue(eb, now));
  return rows;
}

function chunk(rows: Rows, cursor: string | undefined, size: number): Promise<DocumentRow[]> {
  const later = cursor ? rows.where('id', '<', cursor) : rows;
  return later.orderBy('id', 'desc').limit(size).execute();
}

/** An entry that is asked in one wording only. */
export function isThin({ kind, body }: Pick<DocumentRow, 'kind' | 'body'>): boolean {
  return kind === 'entry' && (JSON.parse(body) as { variants: string[] }).variants.length === 0;
}

function holds({ body, external_id }: DocumentRow, words: string[]): boolean {
  if (words.length === 0) return true;
  const written: unknown[] = Object.values(JSON.parse(body) as Record<string, unknown>).flat();
  const text = `${written.join('\n')}\n${external_id ?? ''}`.toLowerCase();
  return words.every((word) => text.includes(word));
}
