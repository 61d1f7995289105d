import type { BusinessRead } from '../../platform/db/store.ts';

/** The newest message of a conversation's visitor; undefined when there is none. */
export function lastOfVisitor(
  { q }: BusinessRead,
  conversationId: string,
): Promise<{ seq: number; text: string } | undefined> {
  return q
    .selectFrom('messages')
    .select(['seq', 'text'])
    .where('conversation_id', '=', conversationId)
    .where('role', '=', 'visitor')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
}
