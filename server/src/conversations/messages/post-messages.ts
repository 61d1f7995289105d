import type { Attachment, Citation, Form, Outcome, Suggestion } from '@askbob/contract/endpoints/chat.ts';
import type { Updateable } from 'kysely';
import { insertRows, updateRows } from '../../platform/db/by-shape.ts';
import type { BusinessSchema } from '../../platform/db/schema.ts';
import type { BusinessTx } from '../../platform/db/store.ts';
import { indexMessages, indexPerson } from '../search/index-words.ts';
import type { ConversationRow } from '../sessions/open-session.ts';
import type { ClientMessage } from './client-message.ts';
import { tellChanges, tellMessages } from './tell-programs.ts';

/** A message that is about to be part of the record. */
export interface NewMessage {
  id: string;
  role: 'visitor' | 'assistant' | 'staff' | 'system';
  text: string;
  outcome?: Outcome;
  citations?: Citation[];
  suggestions?: Suggestion[];
  form?: Form;
  attachments?: Attachment[];
  author_id?: string;
  author?: string;
  receipt_id?: string;
  in_reply_to?: string;
  /** What staff called theirs, as it was sent. */
  client_message_id?: string;
  /** What a visitor called his. */
  client?: ClientMessage & { gaveToken: boolean };
  result?: string;
  /** Milliseconds since 1970; the transaction's time unless said. */
  created_at?: number;
}

/** What has to be known of the conversation that messages are written into. */
type PostedTo = Pick<ConversationRow, 'id' | 'last_seq' | 'first_message' | 'visitor_messages'> &
  Partial<Pick<ConversationRow, 'status' | 'assignee_id' | 'blocked'>>;

/** How much of a message the inbox shows. */
const PREVIEW = 160;

/**
 * The only writer of messages: numbers them without a gap and moves the conversation's row along.
 * The caller holds the conversation (SQLite: the writer; PostgreSQL: its row lock), whose `last_seq`
 * it passes. Returns the sequence numbers. @param now milliseconds
 */
export async function postMessages(
  tx: BusinessTx,
  now: number,
  conversation: PostedTo,
  messages: readonly NewMessage[],
  change: Updateable<BusinessSchema['conversations']> = {},
): Promise<number[]> {
  const seqs = messages.map((_, i) => conversation.last_seq + 1 + i);
  await insertRows(
    tx,
    'messages',
    messages.map((message, i) => ({
      conversation_id: conversation.id,
      seq: conversation.last_seq + 1 + i,
      id: message.id,
      role: message.role,
      text: message.text,
      outcome: message.outcome ?? null,
      citations: message.citations ? JSON.stringify(message.citations) : null,
      suggestions: message.suggestions?.length ? JSON.stringify(message.suggestions) : null,
      form: message.form ? JSON.stringify(message.form) : null,
      attachments: message.attachments?.length ? JSON.stringify(message.attachments) : null,
      author_id: message.author_id ?? null,
      author: message.author ?? null,
      receipt_id: message.receipt_id ?? null,
      in_reply_to: message.in_reply_to ?? null,
      client_message_id: message.client?.hash ?? message.client_message_id ?? null,
      sent_as: message.client?.sentAs ?? null,
      gave_token: message.client?.gaveToken ? 1 : 0,
      result: message.result ?? null,
      rating: null,
      rating_comment: null,
      created_at: message.created_at ?? now,
    })),
  );
  await indexMessages(tx, conversation.id, messages);
  if (conversation.last_seq === 0) await indexPerson(tx, conversation.id);
  const last = messages.at(-1);
  const asked = messages.find(({ role }) => role === 'visitor');
  const written = messages.filter(({ role }) => role === 'visitor').length;
  const outcome = messages.findLast((message) => message.outcome)?.outcome;
  await updateRows(
    tx,
    'conversations',
    { id: conversation.id },
    {
      last_seq: conversation.last_seq + messages.length,
      updated_at: now,
      ...(last ? { last_message: previewOf(last), last_by: last.role } : {}),
      ...(asked && conversation.first_message === null ? { first_message: previewOf(asked) } : {}),
      // Who writes is there again, and what he missed is on his screen.
      ...(asked ? { seen_seq: conversation.last_seq, delivery: null, snoozed_until: null } : {}),
      visitor_messages: conversation.visitor_messages + written,
      ...(outcome ? { last_outcome: outcome } : {}),
      ...change,
    },
  );
  // A program may pass it on to people.
  if (conversation.blocked !== 1) await tellMessages(tx, now, conversation, messages);
  await tellChanges(tx, now, conversation, change);
  for (const seq of seqs) tx.emit({ kind: 'message', conversation_id: conversation.id, seq });
  tx.emit({ kind: 'conversation', conversation_id: conversation.id });
  return seqs;
}

/** The beginning of a message, or of the names of its files where they are all there is. */
function previewOf({ text, attachments = [] }: NewMessage): string {
  return (text || attachments.map(({ name }) => name).join(', ')).slice(0, PREVIEW);
}
