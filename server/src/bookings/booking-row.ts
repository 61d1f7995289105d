import type { BookingRequest } from '@askbob/contract/endpoints/actions.ts';
import type { Selectable } from 'kysely';
import type { BookingsTable } from '../platform/db/schema.ts';
import type { BusinessRead, BusinessTx } from '../platform/db/store.ts';
import type { Stretch } from './slots.ts';

/** A booking as the store holds it. */
export type BookingRow = Selectable<BookingsTable>;

/** Has nobody else book or move a time of this action until the transaction ends; what was read before may have changed since. */
export function holdTimes(tx: BusinessTx, actionId: string): Promise<void> {
  return tx.advisoryLock(`bookings of ${actionId}`);
}

/** Longest visit with its buffer, in milliseconds: earlier ones are over. */
const LONGEST = (480 + 240) * 60_000;

/** The times of an action that are booked, or kept until a person decides. @param now milliseconds @param but not this one */
export async function takenTimes(
  { q }: BusinessRead,
  actionId: string,
  now: number,
  but: string | null = null,
): Promise<Stretch[]> {
  let taken = q
    .selectFrom('bookings')
    .select(['starts_at', 'ends_at'])
    .where('action_id', '=', actionId)
    .where('starts_at', '>', now - LONGEST)
    .where('state', '!=', 'cancelled');
  if (but !== null) taken = taken.where('id', '!=', but);
  return (await taken.execute()).map(({ starts_at: start, ends_at: end }) => ({ start, end }));
}

/** How an action books, with what tells it from others. */
export interface Booked {
  actionId: string;
  request: BookingRequest;
}
