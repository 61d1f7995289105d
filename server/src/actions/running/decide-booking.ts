import { slotWords } from '../../bookings/slot-words.ts';
import { tellBooker } from '../../bookings/tell-booker.ts';
import type { RecordedReply } from '../../conversations/answer-turn/record.ts';
import type { Services } from '../../conversations/services.ts';
import { ApiError } from '../../kernel/errors.ts';
import type { BusinessTx } from '../../platform/db/store.ts';
import type { ReleasedAction } from '../../retrieval/types.ts';
import { afterApproval } from './after-approval.ts';
import { bookedReply } from './book-time.ts';
import { endRun } from './end-run.ts';
import type { RunRow } from './run-row.ts';
import type { Telling } from './tell-outcome.ts';

/**
 * Books a time that was kept until a person approved it, and tells the visitor. Throws 409 when it was cancelled meanwhile, or is
 * over. @param now milliseconds
 */
export async function approveBooking(
  services: Services,
  tx: BusinessTx,
  now: number,
  telling: Telling,
  run: RunRow,
  action: ReleasedAction,
): Promise<RecordedReply> {
  const booking = await tx
    .locked(tx.q.selectFrom('bookings').selectAll().where('run_id', '=', run.id))
    .executeTakeFirst();
  if (booking?.state !== 'held' || booking.starts_at <= now)
    throw new ApiError('conflict', 'This time is over, or was cancelled meanwhile. Refuse it.');
  const change = { state: 'booked' as const, updated_at: now };
  await tx.q.updateTable('bookings').set(change).where('id', '=', booking.id).execute();
  await tellBooker(services, tx, now, null, booking);
  const words = slotWords(booking.starts_at, telling.business.settings.time_zone, run.language);
  const reply = await endRun(services, tx, now, telling, run, action, {
    state: 'done',
    reply: bookedReply(action.reply, run, words),
    response: null,
    problem: null,
  });
  await afterApproval(services, tx, now, telling.conversation, reply);
  return reply;
}

/** Gives a time back that was kept for a run. @param now milliseconds */
export async function refuseBooking(tx: BusinessTx, now: number, { id }: Pick<RunRow, 'id'>): Promise<void> {
  await tx.q
    .updateTable('bookings')
    .set({ state: 'cancelled', updated_at: now })
    .where('run_id', '=', id)
    .where('state', '=', 'held')
    .execute();
}
