import type { LoginCaller } from '../../kernel/caller.ts';
import type { BusinessDb } from '../../platform/db/store.ts';
import { holdConversation } from '../messages/access.ts';

/** Notes that the caller has read a conversation up to a message; it never goes back. Throws 404. */
export function markRead(caller: LoginCaller, db: BusinessDb, id: string, seq: number): Promise<undefined> {
  return db.transaction(async (tx) => {
    const row = await holdConversation(tx, id);
    const { later } = await tx.q
      .selectFrom('messages')
      .select((eb) => eb.fn.countAll<number>().as('later'))
      .where('conversation_id', '=', id)
      .where('role', '=', 'visitor')
      .where('seq', '>', seq)
      .executeTakeFirstOrThrow();
    const read = row.visitor_messages - later;
    const changed = await tx.q
      .insertInto('conversation_reads')
      .values({ conversation_id: id, user_id: caller.userId, visitor_messages: read })
      .onConflict((conflict) =>
        conflict
          .columns(['business_id', 'conversation_id', 'user_id'])
          .doUpdateSet({ visitor_messages: read })
          .where('conversation_reads.visitor_messages', '<', read),
      )
      .returning('user_id')
      .execute();
    if (changed.length > 0) tx.emit({ kind: 'read', conversation_id: id, user_id: caller.userId });
    return undefined;
  });
}
