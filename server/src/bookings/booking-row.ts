import type { BookingRequest } from '@askbob/contract/endpoints/actions.ts';
import type { Selectable } from 'kysely';
import { sha256 } from '../kernel/ids.ts';
import type { BookingsTable } from '../platform/db/schema.ts';
import type { BusinessRead, BusinessTx } from '../platform/db/store.ts';
import type { Stretch } from './slots.ts';

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

/** What a calendar's address is kept as with its bookings; null for none. */
export function calendarOf({ calendar }: BookingRequest): string | null {
  return calendar ? sha256(calendar.url) : null;
}

/** Longest visit with its buffer, in milliseconds: earlier ones are over. */
const LONGEST = (480 + 240) * 60_000;

/**
 * What is booked, or kept until a person decides: times of the action, and of others that lie in the same calendar.
 * @param now milliseconds @param but not this one
 */
export async function takenTimes(
  { q }: BusinessRead,
  { actionId, request }: Booked,
  now: number,
  but: string | null = null,
): Promise<{ visits: Stretch[]; others: Stretch[] }> {
  const calendar = calendarOf(request);
  let taken = q
    .selectFrom('bookings')
    .select(['action_id', 'starts_at', 'ends_at'])
    .where((where) =>
      calendar === null
        ? where('action_id', '=', actionId)
        : where.or([where('action_id', '=', actionId), where('calendar', '=', calendar)]),
    )
    .where('starts_at', '>', now - LONGEST)
    .where('state', '!=', 'cancelled');
  if (but !== null) taken = taken.where('id', '!=', but);
  const rows = await taken.execute();
  const stretch = ({ starts_at: start, ends_at: end }: (typeof rows)[number]) => ({ start, end });
  const isOwn = ({ action_id }: (typeof rows)[number]) => action_id === actionId;
  return {
    visits: rows.filter(isOwn).map(stretch),
    others: rows.filter((row) => !isOwn(row)).map(stretch),
  };
}

/** How an action books, with what tells it from others. */
export interface Booked {
  actionId: string;
  request: BookingRequest;
}
