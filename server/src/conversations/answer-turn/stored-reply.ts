import { ChatReply } from '@askbob/contract/endpoints/chat.ts';
import { z } from 'zod';
import type { BusinessTx } from '../../platform/db/store.ts';
import type { RecordedReply } from './record.ts';

/** A stored reply; what older versions kept with it is left out. */
const Recorded = z.object(ChatReply.omit({ session_id: true, visitor_token: true }).shape);

/** The reply that was kept for a retry with its message. */
export function storedReply(result: string, conversationId: string): RecordedReply {
  // What was stored before there were forms has none.
  return Recorded.parse({ form: null, ...JSON.parse(result), conversation_id: conversationId });
}

/** The reply that another try of a message has been given, if it was; asked while the conversation is held. */
export async function replyTo(
  { q }: BusinessTx,
  conversationId: string,
  messageId: string,
): Promise<RecordedReply | null> {
  const row = await q
    .selectFrom('messages')
    .select('result')
    .where('conversation_id', '=', conversationId)
    .where('id', '=', messageId)
    .executeTakeFirst();
  return row?.result ? storedReply(row.result, conversationId) : null;
}
