import type { BusinessTx } from '../platform/db/store.ts';
import { enqueue } from '../platform/jobs/enqueue.ts';
import type { Booked, BookingRow } from './booking-row.ts';
import { calendarOf } from './booking-row.ts';

/** A booking as its event begins with it. */
type Laid = Pick<BookingRow, 'id' | 'title' | 'starts_at' | 'ends_at'>;

/** Notes where the event of a booking will lie, so that it is found there whatever becomes of its action. @param now milliseconds */
export async function layEvent(
  { q }: BusinessTx,
  now: number,
  { actionId, request }: Booked,
  { id, title, starts_at, ends_at }: Laid,
): Promise<void> {
  const calendar = calendarOf(request);
  if (calendar === null || request.calendar?.kind !== 'caldav') return;
  const { url } = request.calendar;
  await q
    .insertInto('calendar_events')
    .values({
      booking_id: id,
      calendar,
      url,
      action_id: actionId,
      title,
      starts_at,
      ends_at,
      sequence: null,
      leased_until: null,
      updated_at: now,
    })
    .onConflict((conflict) =>
      conflict.columns(['business_id', 'booking_id', 'calendar']).doUpdateSet({ updated_at: now }),
    )
    .execute();
}

/** Has the events of bookings brought in line with what becomes of these in the same transaction. @param now milliseconds */
export async function writeEvents(tx: BusinessTx, now: number, bookings: readonly string[]): Promise<void> {
  if (bookings.length === 0) return;
  const found = await tx.q
    .selectFrom('calendar_events')
    .select('booking_id')
    .distinct()
    .where('booking_id', 'in', bookings)
    .execute();
  for (const { booking_id } of found) await enqueue(tx, now, 'write_calendar', { booking_id });
}
