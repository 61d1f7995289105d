import type { Addressed } from '../../channels/channel.ts';
import type { BusinessTx } from '../../platform/db/store.ts';
import { enqueue } from '../../platform/jobs/enqueue.ts';

/** Milliseconds a visitor gets to see an answer in the chat before it counts as missed. */
const GRACE_MS = 60_000;

/** Looks after a while whether the visitor has seen a message in his chat. @param now milliseconds */
export async function mailWhenMissed(
  tx: BusinessTx,
  now: number,
  { id }: Addressed,
  seq: number,
): Promise<void> {
  await enqueue(tx, now, 'mail_visitor', { conversation_id: id, seq }, now + GRACE_MS);
}
