import type { OwnConversation } from '@askbob/contract/endpoints/chat.ts';
import { requireMail, sendTranscript } from '../conversations/announce/send-transcript.ts';
import { ApiError } from '../kernel/errors.ts';
import { ownSession, type VisitorContext } from './own-session.ts';

/** Mails of one conversation that its visitor may ask for: one that got lost, and one more. */
const MOST = 3;

/**
 * Mails a visitor what was said with him. He may type any address, so that few are sent, and none with links of his own. Throws 401,
 * 403, 404, 409 without a mail server or before anything was answered, 429.
 */
export async function mailOwnTranscript(
  context: VisitorContext,
  input: OwnConversation & { email: string },
): Promise<{ to: string }> {
  const { services } = context;
  const { db, conversation } = await ownSession(context, input);
  requireMail(services);
  if (conversation.blocked === 1 || conversation.visitor_messages === conversation.last_seq) {
    throw new ApiError('conflict', 'Nothing was answered here yet that could be mailed.');
  }
  const to = input.email;
  services.limits.take('transcript', `${db.businessId}:${to}`);
  services.limits.take('transcripts', db.businessId);
  await db.transaction(async (tx) => {
    await tx.advisoryLock(`transcripts of ${conversation.id}`);
    const { count } = await tx.q
      .selectFrom('mails')
      .select((each) => each.fn.countAll().as('count'))
      .where('conversation_id', '=', conversation.id)
      .where('kind', '=', 'transcript')
      .executeTakeFirstOrThrow();
    if (Number(count) >= MOST) {
      throw new ApiError('rate_limited', 'This conversation was mailed several times already.');
    }
    await sendTranscript(services, tx, conversation, to, 'visitor');
  });
  return { to };
}
