import type { BusinessTx } from '../../platform/db/store.ts';
import { enqueue } from '../../platform/jobs/enqueue.ts';
import type { ConversationRow } from '../sessions/open-session.ts';

/** Milliseconds a visitor gets to see an answer in the chat before it counts as missed. */
export const GRACE_MS = 60_000;

/** The column's value when a person writes again: what did not arrive before still has not. */
export function undelivered({ delivery }: ConversationRow): Pick<ConversationRow, 'delivery'> {
  return { delivery: delivery === 'seen' || delivery === 'mailed' ? null : delivery };
}

/** Looks after a while whether the visitor has seen a message; colleagues who try things out are not written to. */
export async function watchDelivery(
  tx: BusinessTx,
  now: number,
  { id, channel }: ConversationRow,
  seq: number,
): Promise<void> {
  if (channel === 'console') return;
  await enqueue(tx, now, 'mail_visitor', { conversation_id: id, seq }, now + GRACE_MS);
}
