import type { BookingRequest } from '@askbob/contract/endpoints/actions.ts';
import type { Selectable } from 'kysely';
import { sha256 } from '../kernel/ids.ts';
import type { BookingsTable } from '../platform/db/schema.ts';
import type { BusinessRead, BusinessTx } from '../platform/db/store.ts';
import type { KnownBusy } from './calendar/calendars.ts';
import { calendarName } from './calendar-name.ts';
import type { Taken } from './slots.ts';

/** A booking as the store holds it. */
export type BookingRow = Selectable<BookingsTable>;

/**
 * Has nobody else book or move a time of this action, or of another one that books the same calendar, until the transaction ends;
 * what was read before may have changed since.
 */
export async function holdTimes(tx: BusinessTx, { actionId, request }: Booked): Promise<void> {
  await tx.advisoryLock(`bookings of ${actionId}`);
  const calendar = calendarOf(request);
  if (calendar !== null) await tx.advisoryLock(`bookings in ${calendar}`);
}

/** What tells an action's calendar from others, as it is kept with its bookings; null for none. */
export function calendarOf({ calendar }: BookingRequest): string | null {
  return calendar ? sha256(calendarName(calendar.url)) : null;
}

/** The same, and what an earlier version kept it as, whose bookings are there still. */
export function calendarsOf(request: BookingRequest): string[] {
  const now = calendarOf(request);
  return now === null || !request.calendar ? [] : [now, sha256(request.calendar.url)];
}

/** Longest visit with its buffer, in milliseconds: earlier ones are over. */
const LONGEST = (480 + 240) * 60_000;

/**
 * What stands in the way: what the calendar says, and what is booked, or kept until a person decides: times of the action, and of
 * others that lie in the same calendar, also where that has several addresses; and events of ours there whose bookings are not here, as
 * after a backup was put back. @param now milliseconds @param but not this one
 */
export async function takenTimes(
  read: BusinessRead,
  { actionId, request }: Booked,
  { busy, ours }: KnownBusy,
  now: number,
  but: string | null = null,
): Promise<Taken> {
  const calendars = calendarsOf(request);
  const ids = [...new Set(ours.map(({ bookingId }) => bookingId))];
  let taken = read.q
    .selectFrom('bookings')
    .select(['action_id', 'starts_at', 'ends_at'])
    .where((where) =>
      where.or([
        where('action_id', '=', actionId),
        ...(calendars.length === 0 ? [] : [where('calendar', 'in', calendars)]),
        ...(ids.length === 0 ? [] : [where('id', 'in', ids)]),
      ]),
    )
    .where('starts_at', '>', now - LONGEST)
    .where('state', '!=', 'cancelled');
  if (but !== null) taken = taken.where('id', '!=', but);
  const rows = await taken.execute();
  const known = await knownOf(read, ids);
  const strange = ours.filter(({ bookingId }) => !known.has(bookingId));
  const stretch = ({ starts_at: start, ends_at: end }: (typeof rows)[number]) => ({ start, end });
  const isOwn = ({ action_id }: (typeof rows)[number]) => action_id === actionId;
  return {
    visits: rows.filter(isOwn).map(stretch),
    busy: [...busy, ...strange, ...rows.filter((row) => !isOwn(row)).map(stretch)],
  };
}

/** Which of these bookings there are, whatever became of them. */
async function knownOf({ q }: BusinessRead, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await q.selectFrom('bookings').select('id').where('id', 'in', ids).execute();
  return new Set(rows.map(({ id }) => id));
}

/** How an action books, with what tells it from others. */
export interface Booked {
  actionId: string;
  request: BookingRequest;
}
