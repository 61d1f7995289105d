import type { Booking } from '@askbob/contract/endpoints/bookings.ts';
import type { z } from 'zod';
import type { BookingRow } from '../../bookings/booking-row.ts';
import { holdConversation } from '../../conversations/messages/access.ts';
import type { Services } from '../../conversations/services.ts';
import type { LoginCaller } from '../../kernel/caller.ts';
import { ApiError, notFound } from '../../kernel/errors.ts';
import type { BusinessDb, BusinessTx } from '../../platform/db/store.ts';
import { actorOf, appendAudit } from '../../record/audit/append.ts';
import { holdRun } from '../running/run-row.ts';
import { tellRun } from '../running/tell-run.ts';
import { changeBooking } from './change-booking.ts';
import { presentBookings } from './present-booking.ts';

/** Cancels a booking for the business, which its visitor reads. Throws 404, 409 when it is over or cancelled already. */
export async function cancelBooking(
  services: Services,
  caller: LoginCaller,
  db: BusinessDb,
  id: string,
  note: string | null,
): Promise<z.input<typeof Booking>> {
  const business = await services.profiles.find(db.businessId);
  if (!business) throw notFound();
  return db.transaction(async (tx) => {
    const now = services.now();
    const row = await holdBooking(tx, id);
    if (row.state === 'cancelled' || row.starts_at <= now)
      throw new ApiError('conflict', 'This booking is over, or was cancelled already. Read it again.');
    if (row.state === 'held') await refuseWaiting(tx, now, row, note);
    const change = { kind: 'called_off' as const, by: caller.name, note };
    const next = await changeBooking(services, tx, now, business, row, change);
    const detail = { title: row.title, conversation: row.conversation_id };
    const entry = { actor: actorOf(caller), action: 'booking.cancelled', target: id, detail };
    await appendAudit(services, tx.q, tx.businessId, now, entry);
    const [shown] = await presentBookings(tx, [next], business.settings.time_zone);
    if (!shown) throw notFound();
    return shown;
  });
}

/** Holds a booking until the transaction ends, after its conversation, as whoever else changes both does. Throws 404. */
async function holdBooking(tx: BusinessTx, id: string): Promise<BookingRow> {
  const found = await tx.q
    .selectFrom('bookings')
    .select('conversation_id')
    .where('id', '=', id)
    .executeTakeFirst();
  if (!found) throw notFound();
  await holdConversation(tx, found.conversation_id);
  return tx.locked(tx.q.selectFrom('bookings').selectAll().where('id', '=', id)).executeTakeFirstOrThrow();
}

/** What waited for a person's approval is refused with its time. */
async function refuseWaiting(
  tx: BusinessTx,
  now: number,
  { run_id }: BookingRow,
  note: string | null,
): Promise<void> {
  const run = await holdRun(tx, run_id);
  if (run.state !== 'waiting') return;
  const change = { state: 'refused' as const, note, ended_at: now };
  await tx.q.updateTable('action_runs').set(change).where('id', '=', run_id).execute();
  await tellRun(tx, now, run, change.state);
}
