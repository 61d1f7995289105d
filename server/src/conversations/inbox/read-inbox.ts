import { type Expression, sql } from 'kysely';
import type { BusinessRead } from '../../platform/db/store.ts';
import { pageOf, readCursor } from '../../platform/http/pages.ts';
import { holding } from '../search/find-conversations.ts';
import { wears } from '../sessions/label-ids.ts';
import { type InboxRow, inboxRows, presentInboxRow } from './inbox-row.ts';

export interface InboxQuery {
  limit: number;
  cursor?: string | undefined;
  status?: 'waiting' | 'open' | 'with_staff' | 'closed' | undefined;
  assignee?: string | undefined;
  q?: string | undefined;
  label?: string | undefined;
  snoozed?: 'true' | 'false' | 'any' | undefined;
  blocked?: 'true' | 'false' | 'any' | undefined;
}

/**
 * Where a conversation stands in the inbox, as an index has it word for word: who waits, urgent ones first and then
 * the longest waiting, who speaks with a person, the rest, and closed ones, each group by its last change.
 */
const place: Expression<number> = sql`CASE conversations.status
  WHEN 'waiting' THEN (1 - conversations.urgent) * 10000000000000 + coalesce(conversations.waiting_since, 0)
  WHEN 'with_staff' THEN 29999999999999 - conversations.updated_at
  WHEN 'open' THEN 39999999999999 - conversations.updated_at
  ELSE 49999999999999 - conversations.updated_at END`;

/** A page of somebody's inbox, in the order in which they are to be looked at. */
export async function readInbox(read: BusinessRead, query: InboxQuery, reader: string) {
  const after = readCursor(query.cursor);
  let select = inboxRows(read, reader)
    .select(sql<number>`${place}`.as('place'))
    .where('conversations.last_seq', '>', 0)
    .orderBy(place)
    .orderBy('conversations.id');
  if (query.status) select = select.where('conversations.status', '=', query.status);
  if (query.assignee === 'none') select = select.where('conversations.assignee_id', 'is', null);
  else if (query.assignee) select = select.where('conversations.assignee_id', '=', query.assignee);
  if (query.label) select = select.where(wears(read, query.label));
  // A search finds whatever there is; the list itself is what is to be done now.
  const snoozed = query.snoozed ?? (query.q ? 'any' : 'false');
  if (snoozed !== 'any') {
    select = select.where('conversations.snoozed_until', snoozed === 'true' ? 'is not' : 'is', null);
  }
  const blocked = query.blocked ?? (query.q ? 'any' : 'false');
  if (blocked !== 'any') select = select.where('conversations.blocked', '=', blocked === 'true' ? 1 : 0);
  for (const condition of query.q ? await holding(read, query.q) : []) select = select.where(condition);
  if (after) select = select.where(sql<boolean>`(${place}, conversations.id) > (${after.at}, ${after.id})`);
  const found = await select.limit(query.limit + 1).execute();
  return pageOf(found, query.limit, presentInboxRow, ({ place: at, id }) => ({ at, id }));
}

/** The rows that changed since a moment in milliseconds, the longest ago first. */
export async function findChanged(
  read: BusinessRead,
  since: number,
  limit: number,
  reader: string,
): Promise<InboxRow[]> {
  const changed = await inboxRows(read, reader)
    .where('conversations.updated_at', '>=', since)
    .where('conversations.last_seq', '>', 0)
    .orderBy('conversations.updated_at')
    .limit(limit)
    .execute();
  return changed.map(presentInboxRow);
}
