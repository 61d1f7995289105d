import { sql } from 'kysely';
import { invalid } from '../../kernel/errors.ts';

/** Where a page of a list begins: the sort value and id of the last row of the page before. */
export interface Position {
  at: number;
  id: string;
}

/** The place a cursor names, or null at the beginning. Throws 422 for a cursor that is not ours. */
export function readCursor(cursor: string | undefined): Position | null {
  if (cursor === undefined) return null;
  const match = /^(\d{1,16})\.([A-Za-z0-9_.:-]{1,128})$/.exec(Buffer.from(cursor, 'base64url').toString());
  if (!match) throw invalid('/cursor', 'is not a cursor of this list. Use next_cursor of the page before');
  return { at: Number(match[1]), id: match[2] ?? '' };
}

/** Rows after a place in a list that runs by `created_at` and `id`, oldest first. */
export const laterThan = ({ at, id }: Position) => sql<boolean>`(created_at, id) > (${at}, ${id})`;

/** Rows after a place in a list that runs by `created_at` and `id`, newest first. */
export const earlierThan = ({ at, id }: Position) => sql<boolean>`(created_at, id) < (${at}, ${id})`;

/** The id a page begins after, where a list is sorted by id. Throws 422 for a cursor that is not ours. */
export function readIdCursor(cursor: string | undefined): string | undefined {
  if (cursor === undefined || /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(cursor)) return cursor;
  throw invalid('/cursor', 'is not a cursor of this list. Use next_cursor of the page before');
}

/** A page of a list from one row more than it shows. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  present: (row: Row) => Item,
  position: (row: Row) => Position,
): { items: Item[]; next_cursor: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const more = rows.length > limit && last !== undefined;
  const next = more ? position(last) : null;
  return {
    items: shown.map(present),
    next_cursor: next ? Buffer.from(`${next.at}.${next.id}`).toString('base64url') : null,
  };
}
