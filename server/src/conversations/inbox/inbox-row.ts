import type { Outcome } from '@askbob/contract/endpoints/chat.ts';
import type { ConversationRow as InboxRowSchema } from '@askbob/contract/endpoints/conversations.ts';
import type { z } from 'zod';
import { notFound } from '../../kernel/errors.ts';
import type { BusinessRead } from '../../platform/db/store.ts';
import { givenContact } from '../sessions/given-contact.ts';
import { labelIds } from '../sessions/label-ids.ts';

export type InboxRow = z.infer<typeof InboxRowSchema>;

/** The joined rows behind the inbox. @param reader the user whose unread messages are counted */
export function inboxRows({ q }: BusinessRead, reader?: string) {
  return q
    .selectFrom('conversations')
    .innerJoin('visitors', 'visitors.id', 'conversations.visitor_id')
    .leftJoin('users', 'users.id', 'conversations.assignee_id')
    .leftJoin('conversation_reads', (join) =>
      join
        .onRef('conversation_reads.conversation_id', '=', 'conversations.id')
        .on('conversation_reads.user_id', '=', reader ?? ''),
    )
    .selectAll('conversations')
    .select([
      'visitors.name as visitor_name',
      'visitors.email as visitor_email',
      'visitors.verified as visitor_verified',
      'users.name as assignee',
      'conversation_reads.visitor_messages as read_messages',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof inboxRows>['executeTakeFirstOrThrow']>>;

const iso = (ms: number): string => new Date(ms).toISOString();

/** A conversation as a row of the inbox. */
export function presentInboxRow(row: Row): InboxRow {
  const given = givenContact(row);
  return {
    id: row.id,
    status: row.status,
    channel: row.channel,
    visitor: {
      id: row.visitor_id,
      name: row.visitor_name ?? given.name ?? null,
      email: row.visitor_email ?? given.email ?? null,
      verified: row.visitor_verified === 1,
    },
    assignee: assigneeOf(row),
    first_message: row.first_message,
    last_message: row.last_message,
    last_by: row.last_by,
    // Written by postMessages from typed values.
    last_outcome: row.last_outcome as Outcome | null,
    last_seq: row.last_seq,
    unread: unreadOf(row, row.read_messages),
    urgent: row.urgent === 1,
    labels: labelIds(row.label_ids),
    snoozed_until: row.snoozed_until === null ? null : iso(row.snoozed_until),
    blocked: row.blocked === 1,
    language: row.page_language,
    has_draft: row.draft !== null,
    delivery: row.delivery,
    waiting_since: row.waiting_since === null ? null : iso(row.waiting_since),
    created_at: iso(row.created_at),
    updated_at: iso(row.updated_at),
  };
}

/** How many messages of the visitor somebody has not read who has read so many. */
export function unreadOf(row: Pick<Row, 'visitor_messages'>, read: number | null): number {
  return Math.max(0, row.visitor_messages - (read ?? 0));
}

/** Under the name they have now; admins and those who left under the one they had then. */
function assigneeOf({ assignee_id: id, assignee, assignee_name }: Row): InboxRow['assignee'] {
  return id === null ? null : { id, name: assignee ?? assignee_name ?? 'Someone who left' };
}

/** One conversation as a row of somebody's inbox; throws 404. */
export async function readInboxRow(read: BusinessRead, id: string, reader?: string): Promise<InboxRow> {
  const row = await findInboxRow(read, id, reader);
  if (!row) throw notFound();
  return presentInboxRow(row);
}

/** The joined row behind an inbox row. */
export function findInboxRow(read: BusinessRead, id: string, reader?: string): Promise<Row | undefined> {
  return inboxRows(read, reader).where('conversations.id', '=', id).executeTakeFirst();
}
