import { ApiError } from '../../kernel/errors.ts';
import type { BusinessTx } from '../../platform/db/store.ts';
import { type ConversationRow, type KnownSession, recognise } from '../sessions/open-session.ts';
import type { Turn } from './turn.ts';

/** Longest conversation, in messages; a new one starts with a clean page. */
const MAX_MESSAGES = 2000;

/** Whose session it is; on path 3 a conversation of the console by its id. Throws 401, 404. */
export async function knownSession(tx: BusinessTx, { session }: Turn): Promise<KnownSession> {
  if (session.kind === 'visitor') return recognise(tx, session);
  const conversation = await tx
    .locked(
      tx.q
        .selectFrom('conversations')
        .selectAll()
        .where('id', '=', session.conversationId)
        .where('channel', '=', 'console'),
    )
    .executeTakeFirst();
  if (!conversation) throw sessionNotFound();
  return { visitorId: null, conversation, byName: true, isFree: false };
}

/** The same words for an unknown session and for another business's. */
export function sessionNotFound(): ApiError {
  return new ApiError(
    'session_not_found',
    'There is no such session. Start one with POST /api/chat/session and use its session_id; a conversation that a visitor began is known here by its conversation_id, never by his session_id.',
  );
}

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
