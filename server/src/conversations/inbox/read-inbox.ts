import type { Outcome } from '@askbob/contract/endpoints/chat.ts';
import type { ConversationRow as InboxRowSchema } from '@askbob/contract/endpoints/conversations.ts';
import type { ExpressionBuilder } from 'kysely';
import type { z } from 'zod';
import { notFound } from '../../kernel/errors.ts';
import type { Schema } from '../../platform/db/schema.ts';
import type { BusinessRead } from '../../platform/db/store.ts';
import { pageOf, readCursor } from '../../platform/http/pages.ts';

export type InboxRow = z.infer<typeof InboxRowSchema>;

export interface InboxQuery {
  limit: number;
  cursor?: string | undefined;
  status?: 'waiting' | 'open' | 'with_staff' | 'closed' | undefined;
  assignee?: string | undefined;
  q?: string | undefined;
}

function rows({ q }: BusinessRead) {
  return q
    .selectFrom('conversations')
    .innerJoin('visitors', 'visitors.id', 'conversations.visitor_id')
    .leftJoin('users', 'users.id', 'conversations.assignee_id')
    .selectAll('conversations')
    .select([
      'visitors.name as visitor_name',
      'visitors.email as visitor_email',
      'visitors.verified as visitor_verified',
      'users.name as assignee',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof rows>['executeTakeFirstOrThrow']>>;

const iso = (ms: number): string => new Date(ms).toISOString();

/** A conversation as a row of the inbox. */
export function presentInboxRow(row: Row): InboxRow {
  const escalation = JSON.parse(row.escalation ?? '{}') as { name?: string; email?: string };
  return {
    id: row.id,
    status: row.status,
    channel: row.channel,
    visitor: {
      id: row.visitor_id,
      name: row.visitor_name ?? escalation.name ?? null,
      email: row.visitor_email ?? escalation.email ?? null,
      verified: row.visitor_verified === 1,
    },
    assignee: assigneeOf(row),
    first_message: row.first_message,
    last_message: row.last_message,
    // Written by postMessages from typed values.
    last_outcome: row.last_outcome as Outcome | null,
    last_seq: row.last_seq,
    has_draft: row.draft !== null,
    delivery: row.delivery,
    waiting_since: row.waiting_since === null ? null : iso(row.waiting_since),
    created_at: iso(row.created_at),
    updated_at: iso(row.updated_at),
  };
}

/** Under the name they have now; admins and those who left under the one they had then. */
function assigneeOf({ assignee_id: id, assignee, assignee_name }: Row): InboxRow['assignee'] {
  return id === null ? null : { id, name: assignee ?? assignee_name ?? 'Someone who left' };
}

/** One conversation as a row of the inbox; throws 404. */
export async function readInboxRow(read: BusinessRead, id: string): Promise<InboxRow> {
  const row = await findInboxRow(read, id);
  if (!row) throw notFound();
  return presentInboxRow(row);
}

/** The joined row behind an inbox row. */
export function findInboxRow(read: BusinessRead, id: string): Promise<Row | undefined> {
  return rows(read).where('conversations.id', '=', id).executeTakeFirst();
}

/** The rows that changed since a moment in milliseconds, the longest ago first. */
export async function findChanged(read: BusinessRead, since: number, limit: number): Promise<InboxRow[]> {
  const changed = await rows(read)
    .where('conversations.updated_at', '>=', since)
    .where('conversations.last_seq', '>', 0)
    .orderBy('conversations.updated_at')
    .limit(limit)
    .execute();
  return changed.map(presentInboxRow);
}

/** The order of the inbox: who waits for a person, then who speaks with one, then the rest, then closed ones. */
const ranks = ['waiting', 'with_staff', 'open', 'closed'] as const;

/** How far apart ranks lie in the sort value: more than any time in milliseconds. */
const RANK_STEP = 1e13;

/** A page of the inbox: those waiting for a person first, each group by its last change. */
export async function readInbox(read: BusinessRead, query: InboxQuery) {
  const after = readCursor(query.cursor);
  const rankOf = (eb: ExpressionBuilder<Schema, 'conversations'>) =>
    eb
      .case()
      .when('conversations.status', '=', 'waiting')
      .then(0)
      .when('conversations.status', '=', 'with_staff')
      .then(1)
      .when('conversations.status', '=', 'open')
      .then(2)
      .else(3)
      .end();
  let select = rows(read)
    .where('conversations.last_seq', '>', 0)
    .orderBy((eb) => rankOf(eb))
    .orderBy('conversations.updated_at', 'desc')
    .orderBy('conversations.id', 'desc');
  if (query.status) select = select.where('conversations.status', '=', query.status);
  if (query.assignee === 'none') select = select.where('conversations.assignee_id', 'is', null);
  else if (query.assignee) select = select.where('conversations.assignee_id', '=', query.assignee);
  if (query.q) {
    const like = `%${query.q.replaceAll(/[%_\\]/g, '').toLowerCase()}%`;
    select = select.where((eb) =>
      eb.or([
        eb(eb.fn('lower', ['conversations.first_message']), 'like', like),
        eb(eb.fn('lower', ['conversations.last_message']), 'like', like),
        eb(eb.fn('lower', ['visitors.name']), 'like', like),
        eb(eb.fn('lower', ['visitors.email']), 'like', like),
      ]),
    );
  }
  if (after) {
    const rank = Math.floor(after.at / RANK_STEP);
    const time = after.at % RANK_STEP;
    select = select.where((eb) =>
      eb.or([
        eb(rankOf(eb), '>', rank),
        eb.and([eb(rankOf(eb), '=', rank), eb('conversations.updated_at', '<', time)]),
        eb.and([
          eb(rankOf(eb), '=', rank),
          eb('conversations.updated_at', '=', time),
          eb('conversations.id', '<', after.id),
        ]),
      ]),
    );
  }
  const found = await select.limit(query.limit + 1).execute();
  return pageOf(found, query.limit, presentInboxRow, (row) => ({
    at: ranks.indexOf(row.status) * RANK_STEP + row.updated_at,
    id: row.id,
  }));
}
