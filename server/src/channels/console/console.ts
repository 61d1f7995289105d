import { goOn, type KnownSession, type SessionClaim } from '../../conversations/sessions/open-session.ts';
import { ApiError } from '../../kernel/errors.ts';
import type { ReadForChange } from '../../platform/db/store.ts';
import type { Channel } from '../channel.ts';

/** Path 3: colleagues who try Bob out; the login is the credential, and a session is named by its conversation. */
export const consoleChannel: Channel = {
  name: 'console',
  receive: {
    named: async (_read, sessionId) => sessionId,
    recognise,
    open: async (tx, now, _claim, { conversation }) => {
      if (!conversation) throw new Error('a session of the console is found or refused');
      return goOn(tx, now, conversation, conversation.id);
    },
  },
  // Nobody is written to who only tries things out.
  deliver: async () => {},
  answered: async () => {},
  limits: { countsByVisitor: false, tokenIn: 'client', forms: 'left_out', reopens: false },
};

async function recognise(read: ReadForChange, { sessionId, channel }: SessionClaim): Promise<KnownSession> {
  const conversation = await read
    .locked(
      read.q
        .selectFrom('conversations')
        .selectAll()
        .where('id', '=', sessionId ?? '')
        .where('channel', '=', channel),
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
