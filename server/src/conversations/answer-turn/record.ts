import type { ChannelName } from '@askbob/contract/channels.ts';
import type { Attachment, ChatReply } from '@askbob/contract/endpoints/chat.ts';
import type { Updateable } from 'kysely';
import type { Situation } from '../../answering/reading/situation.ts';
import type { Reply } from '../../answering/writing/reply.ts';
import { channelOf } from '../../channels/channels.ts';
import { newId } from '../../kernel/ids.ts';
import { updateRows } from '../../platform/db/by-shape.ts';
import type { BusinessSchema } from '../../platform/db/schema.ts';
import type { BusinessTx } from '../../platform/db/store.ts';
import { appendReceipt } from '../../record/receipts/append-receipt.ts';
import { receiptBody } from '../../record/receipts/receipt-body.ts';
import type { Recorder } from '../../record/seal/record-key.ts';
import type { ClientMessage } from '../messages/client-message.ts';
import { type NewMessage, postMessages } from '../messages/post-messages.ts';
import type { ConversationRow } from '../sessions/open-session.ts';
import { changeFor } from './change-for.ts';
import { keepDraft } from './keep-draft.ts';
import { tellTeam } from './tell-team.ts';

/** A reply as it is kept for a retry: without what opens the conversation. */
export type RecordedReply = Omit<ChatReply, 'session_id' | 'visitor_token'>;

/** The visitor's message a reply belongs to. */
export interface Asked {
  id: string;
  text: string;
  attachments: Attachment[];
  client: ClientMessage | null;
  /** Its sender was given a token for it. */
  gaveToken: boolean;
  /** By which channel it came, which need not be the conversation's. */
  channel: ChannelName;
  /** Null while it is not stored yet: then it is stored together with the reply. */
  seq: number | null;
  /** When it was stored, or will be; milliseconds since 1970. */
  createdAt: number;
}

/**
 * Posts a reply with its receipt, and the visitor's message with it where that is not stored yet, in
 * one transaction whose conversation the caller holds. @param now milliseconds
 */
export async function record(
  services: Recorder,
  tx: BusinessTx,
  now: number,
  conversation: ConversationRow,
  asked: Asked,
  reply: Reply,
  situation: Situation,
): Promise<RecordedReply> {
  const receiptId = newId(now);
  const replyId = reply.text === null ? null : newId(now);
  const askedSeq = asked.seq ?? conversation.last_seq + 1;
  const replySeq = asked.seq === null ? askedSeq + 1 : conversation.last_seq + 1;
  const form = (channelOf(asked).limits.forms === 'shown' && reply.form) || null;
  const result: RecordedReply = {
    conversation_id: conversation.id,
    message_id: replyId ?? asked.id,
    seq: replyId ? replySeq : askedSeq,
    in_reply_to: asked.id,
    reply: reply.text,
    outcome: reply.outcome,
    handled_by: reply.outcome === 'with_staff' ? 'staff' : 'assistant',
    confidence: reply.confidence,
    citations: reply.citations,
    suggestions: reply.suggestions,
    form,
    receipt_id: receiptId,
    degraded: reply.degraded,
  };
  const stored = asked.client === null ? undefined : JSON.stringify(result);
  const messages: NewMessage[] = [];
  if (asked.seq === null)
    messages.push(visitorMessage(asked, reply.text === null ? receiptId : undefined, stored));
  if (replyId && reply.text !== null) {
    messages.push({
      id: replyId,
      role: 'assistant',
      text: reply.text,
      outcome: reply.outcome,
      citations: reply.citations,
      suggestions: reply.suggestions,
      ...(form ? { form } : {}),
      author: situation.business.persona?.name ?? 'Bob',
      receipt_id: receiptId,
      in_reply_to: asked.id,
      // Stored together, but the visitor waited for as long as the answer took.
      created_at: asked.seq === null ? now + Math.ceil(elapsed(reply)) : now,
    });
  }
  const change = changeFor(conversation, reply, now, situation);
  if (reply.held)
    change.draft = await keepDraft(tx, now, conversation, { asked, reply, situation, receiptId });
  // A reply that was dropped leaves nothing to post: its question is stored already.
  if (messages.length > 0) await postMessages(tx, now, conversation, messages, change);
  else await keepChange(tx, conversation.id, change);
  if (asked.seq !== null && stored) await storeResult(tx, conversation.id, asked.seq, stored);
  const posted = messages.find(({ role }) => role === 'assistant');
  await appendReceipt(services, tx, now, conversation, {
    id: receiptId,
    asked: { ...asked, seq: askedSeq, role: 'visitor', created_at: asked.createdAt },
    reply: posted ? { created_at: now, ...posted, seq: replySeq, role: 'assistant' } : null,
    body: receiptBody(asked.text, reply, situation),
  });
  await tellTeam(tx, now, conversation, reply, { seq: askedSeq, situation });
  if (posted) await channelOf(asked).answered(tx, now, conversation, replySeq);
  return result;
}

/** Milliseconds that the steps of a reply took. */
function elapsed({ timings }: Reply): number {
  return Object.values(timings).reduce((sum, ms) => sum + ms, 0);
}

/** The row of a visitor's message. */
export function visitorMessage(asked: Asked, receiptId?: string, result?: string): NewMessage {
  return {
    id: asked.id,
    role: 'visitor',
    text: asked.text,
    attachments: asked.attachments,
    created_at: asked.createdAt,
    ...(receiptId ? { receipt_id: receiptId } : {}),
    ...(asked.client ? { client: { ...asked.client, gaveToken: asked.gaveToken } } : {}),
    ...(result ? { result } : {}),
  };
}

/** Changes a conversation to which no message is added. */
async function keepChange(
  tx: BusinessTx,
  id: string,
  change: Updateable<BusinessSchema['conversations']>,
): Promise<void> {
  await updateRows(tx, 'conversations', { id }, change);
  tx.emit({ kind: 'conversation', conversation_id: id });
}

async function storeResult(
  tx: BusinessTx,
  conversationId: string,
  seq: number,
  result: string,
): Promise<void> {
  await tx.q
    .updateTable('messages')
    .set({ result })
    .where('conversation_id', '=', conversationId)
    .where('seq', '=', seq)
    .execute();
}
