import { ApiError } from '../../kernel/errors.ts';
import type { ConversationRow } from '../sessions/open-session.ts';

/** Longest conversation, in messages; a new one starts with a clean page. */
const MAX_MESSAGES = 2000;

/** Throws 409 `conversation_closed` where nothing more may be written. */
export function requireOpen(conversation: ConversationRow): void {
  if (conversation.status === 'closed') {
    throw new ApiError(
      'conversation_closed',
      'This conversation is closed. Leave out session_id to start a new one.',
    );
  }
  if (conversation.last_seq >= MAX_MESSAGES) {
    throw new ApiError(
      'conversation_closed',
      'This conversation is full. Leave out session_id to start a new one.',
    );
  }
}
