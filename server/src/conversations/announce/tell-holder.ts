import type { BusinessTx } from '../../platform/db/store.ts';
import { enqueue } from '../../platform/jobs/enqueue.ts';
import type { ConversationRow } from '../sessions/open-session.ts';
import { watchReaction } from './call-team.ts';

/**
 * Tells whoever holds a conversation that its visitor wrote, and sees whether he answers.
 * @param before the row as it was @param seq of the visitor's message @param now milliseconds
 */
export async function tellHolder(
  tx: BusinessTx,
  now: number,
  minutes: number,
  { id, last_seq }: ConversationRow,
  seq: number,
): Promise<void> {
  await enqueue(tx, now, 'tell_staff', { conversation_id: id, about: 'message', seq });
  const last = await tx.q
    .selectFrom('messages')
    .select('role')
    .where('conversation_id', '=', id)
    .where('seq', '=', last_seq)
    .executeTakeFirst();
  // The first of several in a row is watched already.
  if (last?.role !== 'visitor') await watchReaction(tx, now, minutes, id, now);
}
