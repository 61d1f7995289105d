import type {
  Attachment,
  Citation,
  Form,
  HistoryMessage,
  Outcome,
  Suggestion,
} from '@askbob/contract/endpoints/chat.ts';
import type { Selectable } from 'kysely';
import type { MessagesTable } from '../../platform/db/schema.ts';
import type { BusinessRead } from '../../platform/db/store.ts';

/** Messages that one reply holds at most. */
const AT_ONCE = 1000;

/** Messages of a conversation after a sequence number, in order, at most 1,000. */
export function readMessages(
  { q }: BusinessRead,
  conversationId: string,
  after: number,
): Promise<Selectable<MessagesTable>[]> {
  return q
    .selectFrom('messages')
    .selectAll()
    .where('conversation_id', '=', conversationId)
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(AT_ONCE)
    .execute();
}

/** A message as the wire shows it; receipts are for staff alone. */
export function presentMessage(
  row: Selectable<MessagesTable>,
  audience: 'visitor' | 'staff',
): HistoryMessage {
  const forStaff = audience === 'staff';
  return {
    message_id: row.id,
    seq: row.seq,
    role: row.role,
    text: row.text,
    // Written by postMessages from typed values.
    ...(row.outcome ? { outcome: row.outcome as Outcome } : {}),
    ...(row.citations ? { citations: JSON.parse(row.citations) as Citation[] } : {}),
    ...(row.suggestions ? { suggestions: JSON.parse(row.suggestions) as Suggestion[] } : {}),
    ...(row.form ? { form: JSON.parse(row.form) as Form } : {}),
    ...(row.attachments ? { attachments: JSON.parse(row.attachments) as Attachment[] } : {}),
    ...(row.author ? { author: row.author } : {}),
    ...(row.receipt_id && forStaff ? { receipt_id: row.receipt_id } : {}),
    // A visitor's is a secret of his.
    ...(row.client_message_id && row.role === 'staff' && forStaff
      ? { client_message_id: row.client_message_id }
      : {}),
    ...(row.rating ? { rating: row.rating } : {}),
    created_at: new Date(row.created_at).toISOString(),
  };
}
