import type { ConversationRow } from '@askbob/contract/endpoints/conversations.ts';

export interface InboxFilter {
  status?: ConversationRow['status'] | undefined;
  assignee?: string | undefined;
  q?: string | undefined;
  label?: string | undefined;
  snoozed?: 'true' | undefined;
  blocked?: 'true' | undefined;
}
export interface InboxPage {
  items: ConversationRow[];
  next_cursor: string | null;
}

const ranks: readonly ConversationRow['status'][] = ['waiting', 'with_staff', 'open', 'closed'];

/** The order of the inbox as the server keeps it; negative when `a` stands before `b`. */
export function compareRows(a: ConversationRow, b: ConversationRow): number {
  const byRank = ranks.indexOf(a.status) - ranks.indexOf(b.status);
  return (
    byRank ||
    (a.status === 'waiting' ? compareWaiting(a, b) : compare(b.updated_at, a.updated_at)) ||
    compare(a.id, b.id)
  );
}

/** Urgent ones first, then who has waited longest. */
function compareWaiting(a: ConversationRow, b: ConversationRow): number {
  return Number(b.urgent) - Number(a.urgent) || compare(a.waiting_since ?? '', b.waiting_since ?? '');
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Whether a row belongs into the list; words are the server's to judge, so with `q` only known rows stay. */
function fits(row: ConversationRow, filter: InboxFilter, known: boolean): boolean {
  if (filter.status && row.status !== filter.status) return false;
  if (filter.assignee === 'none' && row.assignee) return false;
  if (filter.assignee && filter.assignee !== 'none' && row.assignee?.id !== filter.assignee) return false;
  if (filter.label && !row.labels.includes(filter.label)) return false;
  if (!filter.q && (row.snoozed_until !== null) !== (filter.snoozed === 'true')) return false;
  if (!filter.q && row.blocked !== (filter.blocked === 'true')) return false;
  return !filter.q || known;
}

/** Whether a row says less than the one that is shown: it comes too late. */
const isOlder = (row: ConversationRow, shown: ConversationRow | undefined): boolean =>
  shown !== undefined && (shown.updated_at > row.updated_at || shown.last_seq > row.last_seq);

const find = (pages: readonly InboxPage[], id: string) =>
  pages.flatMap(({ items }) => items).find((row) => row.id === id);

/**
 * The pages of a list with a row that has just changed at its new place. A row that would stand after
 * everything loaded is left to the next page; an older state than the one shown changes nothing.
 */
export function placeRow(
  pages: readonly InboxPage[],
  row: ConversationRow,
  filter: InboxFilter,
): InboxPage[] {
  const old = find(pages, row.id);
  if (isOlder(row, old)) return [...pages];
  const rest = pages.map((page) => ({ ...page, items: page.items.filter(({ id }) => id !== row.id) }));
  if (!fits(row, filter, old !== undefined)) return rest;
  for (const page of rest) {
    const at = page.items.findIndex((other) => compareRows(row, other) < 0);
    if (at >= 0) {
      page.items.splice(at, 0, row);
      return rest;
    }
  }
  const last = rest.at(-1);
  if (last && last.next_cursor === null) last.items.push(row);
  return rest;
}

/** The pages with a row as it is now, where it stood: for a list that is being read. */
export function patchRow(pages: readonly InboxPage[], row: ConversationRow): InboxPage[] {
  if (isOlder(row, find(pages, row.id))) return [...pages];
  return pages.map((page) => ({
    ...page,
    items: page.items.map((old) => (old.id === row.id ? row : old)),
  }));
}

/** Whether a changed row stands elsewhere than it is shown, or is not shown yet. */
export function wouldMove(pages: readonly InboxPage[], row: ConversationRow, filter: InboxFilter): boolean {
  const order = (list: readonly InboxPage[]) => list.flatMap(({ items }) => items.map(({ id }) => id)).join();
  return order(pages) !== order(placeRow(pages, row, filter));
}

/**
 * A list that was asked for anew, for somebody who reads it: what he sees stays in its order, as it is now, and what follows behind is
 * added. What would come in between waits; `waiting` says how much does.
 */
export function keepPlaces(
  shown: readonly ConversationRow[],
  fresh: readonly ConversationRow[],
): { items: ConversationRow[]; waiting: number } {
  const now = new Map(fresh.map((row) => [row.id, row]));
  const kept = shown.flatMap(({ id }) => now.get(id) ?? []);
  const known = new Set(kept.map(({ id }) => id));
  const last = fresh.findLastIndex(({ id }) => known.has(id));
  const between = fresh.slice(0, last + 1);
  const isMoved = between.filter(({ id }) => known.has(id)).some(({ id }, at) => id !== kept[at]?.id);
  const added = between.length - kept.length;
  return { items: [...kept, ...fresh.slice(last + 1)], waiting: added || Number(isMoved) };
}
