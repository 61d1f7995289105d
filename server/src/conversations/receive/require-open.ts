import { ApiError } from '../../kernel/errors.ts';
import type { ConversationRow } from '../sessions/open-session.ts';

/** Longest conversation, in messages; a new one starts with a clean page. */
const MAX_MESSAGES = 2000;

/** Whether nothing more may be written in a conversation. */
export function isFull({ last_seq }: Pick<ConversationRow, 'last_seq'>): boolean {
  return last_seq >= MAX_MESSAGES;
}

/** Throws 409 `conversation_closed` where nothing more may be written. */
export function requireOpen(conversation: ConversationRow): void {
  if (conversation.status === 'closed') {
    throw new ApiError(
      'conversation_closed',
      'This conversation is closed. Leave out session_id to start a new one.',
    );
  }
  if (isFull(conversation)) {
    throw new ApiError(
      'conversation_closed',
      'This conversation is full. Leave out session_id to start a new one.',
    );
  }
}
