import { ChatReply } from '@askbob/contract/endpoints/chat.ts';
import { z } from 'zod';
import type { RecordedReply } from './record.ts';

/** A stored reply; what older versions kept with it is left out. */
const Recorded = z.object(ChatReply.omit({ session_id: true, visitor_token: true }).shape);

/** The reply that was kept for a retry with its message. */
export function storedReply(result: string, conversationId: string): RecordedReply {
  // What was stored before there were forms has none.
  return Recorded.parse({ form: null, ...JSON.parse(result), conversation_id: conversationId });
}
