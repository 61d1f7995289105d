import { PostgresAdapter, type RawBuilder, sql } from 'kysely';
import type { BusinessRead } from './store.ts';

/** The shortest text that the index of an embedded store knows: it holds three letters at a time. */
const GRAM = 3;

/** The condition that a row of `search_texts` holds a folded text, wherever in a word; by an index where there is one. */
export function holdsText({ q }: BusinessRead, text: string): RawBuilder<boolean> {
  if (isPostgres(q) || [...text].length < GRAM) return holdsTextHere({ q }, text);
  const phrase = `"${text.replaceAll('"', '""')}"`;
  return sql<boolean>`search_texts.place IN (SELECT rowid FROM search_grams WHERE search_grams MATCH ${phrase})`;
}

/** The same by looking at the row, for rows that something else leads to. */
export function holdsTextHere(read: Pick<BusinessRead, 'q'>, text: string): RawBuilder<boolean> {
  return contains(read, 'search_texts.folded', text);
}

/** The condition that a column holds a text as it is. */
export function contains({ q }: Pick<BusinessRead, 'q'>, column: string, text: string): RawBuilder<boolean> {
  return isPostgres(q)
    ? sql<boolean>`strpos(${sql.ref(column)}, ${text}) > 0`
    : sql<boolean>`instr(${sql.ref(column)}, ${text}) > 0`;
}

function isPostgres(q: BusinessRead['q']): boolean {
  return q.getExecutor().adapter instanceof PostgresAdapter;
}
