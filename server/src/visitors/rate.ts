import type { OwnConversation } from '@askbob/contract/endpoints/chat.ts';
import { notFound } from '../kernel/errors.ts';
import { tellWebhooks } from '../webhooks/tell-webhooks.ts';
import { ownSession, type VisitorContext } from './own-session.ts';

/** Keeps what a visitor thinks of a reply; a second rating replaces the first. Throws 401, 403, 404. */
export async function rate(
  context: VisitorContext,
  input: OwnConversation & { message_id: string; rating: 'up' | 'down'; comment?: string | undefined },
): Promise<void> {
  const { db, conversation } = await ownSession(context, input);
  await db.transaction(async (tx) => {
    const changed = await tx.q
      .updateTable('messages')
      .set({ rating: input.rating, rating_comment: input.comment ?? null })
      .where('conversation_id', '=', conversation.id)
      .where('id', '=', input.message_id)
      .where('role', 'in', ['assistant', 'staff'])
      .executeTakeFirst();
    if (changed.numUpdatedRows === 0n) throw notFound();
    const { message_id, rating } = input;
    await tellWebhooks(tx, context.services.now(), [
      { type: 'rating.created', conversation_id: conversation.id, data: { message_id, rating } },
    ]);
    tx.emit({ kind: 'conversation', conversation_id: conversation.id });
  });
}
