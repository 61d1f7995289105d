import type { listBookings as spec } from '@askbob/contract/endpoints/bookings.ts';
import type { z } from 'zod';
import { dateOf, isoDate, localTime } from '../../answering/facts/opening-times.ts';
import { dayClock } from '../../bookings/wall-clock.ts';
import type { Services } from '../../conversations/services.ts';
import type { BusinessDb } from '../../platform/db/store.ts';
import { presentBookings } from './present-booking.ts';

const MOST = 500;
const DAYS = 60;
const HOUR = 60;

/** Booked times from one day of the business to another, in order. */
export async function listBookings(
  services: Services,
  db: BusinessDb,
  { from, to }: z.output<typeof spec.query>,
): Promise<z.input<typeof spec.reply>> {
  const timeZone = (await services.profiles.find(db.businessId))?.settings.time_zone ?? 'UTC';
  const today = localTime(services.now(), timeZone).date;
  const first = from === undefined ? today : dateOf(from);
  const last = to === undefined ? first + DAYS : dateOf(to);
  // Clocks that jump over midnight show one then.
  const midnight = (date: number) => {
    const clock = dayClock(date, timeZone);
    return clock.at(0) ?? clock.at(HOUR) ?? 0;
  };
  const items = await db.read(async (read) => {
    const rows = await read.q
      .selectFrom('bookings')
      .selectAll()
      .where('starts_at', '>=', midnight(first))
      .where('starts_at', '<', midnight(last + 1))
      .orderBy('starts_at')
      .orderBy('id')
      .limit(MOST)
      .execute();
    return presentBookings(read, rows, timeZone);
  });
  return { items, today: isoDate(today) };
}
