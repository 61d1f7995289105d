import type { OwnConversation } from '@askbob/contract/endpoints/chat.ts';
import { ownSession, type VisitorContext } from './own-session.ts';

/**
 * Keeps up to which message the visitor has seen his conversation: said by his client while it is open
 * and visible, for an open connection alone says nothing. Throws 401, 403, 404.
 */
export async function noteSeen(
  context: VisitorContext,
  input: OwnConversation & { seq: number },
): Promise<void> {
  const { db, conversation } = await ownSession(context, input);
  const seq = Math.min(input.seq, conversation.last_seq);
  if (seq <= conversation.seen_seq) return;
  await db.transaction(async (tx) => {
    const last = await tx.q
      .selectFrom('messages')
      .select('seq')
      .where('conversation_id', '=', conversation.id)
      .where('author_id', 'is not', null)
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst();
    const all = last !== undefined && last.seq <= seq && last.seq > conversation.seen_seq;
    await tx.q
      .updateTable('conversations')
      .set({ seen_seq: seq, ...(all ? { delivery: 'seen' as const } : {}) })
      .where('id', '=', conversation.id)
      .where('seen_seq', '<', seq)
      .execute();
    if (all) tx.emit({ kind: 'conversation', conversation_id: conversation.id });
  });
}
