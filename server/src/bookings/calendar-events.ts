import type { ActionDefinition } from '@askbob/contract/endpoints/actions.ts';
import { actionsOf } from '../knowledge/actions/released-actions.ts';
import { parseSnapshot } from '../knowledge/drafts/document-row.ts';
import type { BusinessTx } from '../platform/db/store.ts';
import { enqueue } from '../platform/jobs/enqueue.ts';
import { bookedOf } from './booked-of.ts';
import { type Booked, type BookingRow, calendarOf, calendarsOf } from './booking-row.ts';

/** A booking as its event begins with it. */
type Laid = Pick<BookingRow, 'id' | 'title' | 'starts_at' | 'ends_at'>;

/**
 * Notes where the event of a booking will lie, so that it is found there whatever becomes of its action.
 * @param now milliseconds @param sequence of what was written there already; null for nothing
 */
export async function layEvent(
  { q }: BusinessTx,
  now: number,
  { actionId, request }: Booked,
  { id, title, starts_at, ends_at }: Laid,
  sequence: number | null = null,
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
      sequence,
      leased_until: null,
      updated_at: now,
    })
    .onConflict((conflict) =>
      conflict.columns(['business_id', 'booking_id', 'calendar']).doUpdateSet({ updated_at: now }),
    )
    .execute();
}

/**
 * Notes where the events of bookings lie that an earlier version made, which kept no more of a calendar than a hash: where the action has
 * the address that it is of, now or in the release. Must come before what becomes of these bookings is written.
 * @param now milliseconds @param states those that may still have one: of what is cancelled it was taken out, unless a job for that was left
 */
export async function layLost(
  tx: BusinessTx,
  now: number,
  bookings: readonly string[],
  states: readonly BookingRow['state'][] = ['held', 'booked'],
): Promise<void> {
  if (bookings.length === 0) return;
  const { q } = tx;
  const lost = await q
    .selectFrom('bookings')
    .selectAll()
    .where('id', 'in', bookings)
    .where('calendar', 'is not', null)
    .where('state', 'in', states)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('calendar_events')
            .select('calendar_events.booking_id')
            .whereRef('calendar_events.booking_id', '=', 'bookings.id'),
        ),
      ),
    )
    .execute();
  if (lost.length === 0) return;
  const drafts = await draftsOf(
    tx,
    lost.map(({ action_id }) => action_id),
  );
  let released: Map<string, Booked> | undefined;
  for (const row of lost) {
    let booked = drafts.get(row.action_id);
    if (!isIn(booked, row)) {
      released ??= await releasedOf(tx);
      booked = released.get(row.action_id);
    }
    if (!booked || !isIn(booked, row) || booked.request.calendar?.kind !== 'caldav') continue;
    // What waited for a person was not written; anything else was, or is about to be.
    await layEvent(tx, now, booked, row, row.state === 'held' ? null : row.sequence);
    const calendar = calendarOf(booked.request);
    await q.updateTable('bookings').set({ calendar }).where('id', '=', row.id).execute();
  }
}

function isIn(booked: Booked | undefined, { calendar }: BookingRow): boolean {
  return booked !== undefined && calendar !== null && calendarsOf(booked.request).includes(calendar);
}

/** How actions book as they are written now, those that were deleted too. */
async function draftsOf({ q }: BusinessTx, ids: readonly string[]): Promise<Map<string, Booked>> {
  const rows = await q.selectFrom('actions').select(['id', 'body']).where('id', 'in', ids).execute();
  return byId(
    rows.map(({ id, body }) => {
      // Only write-action.ts writes the column.
      const { request } = JSON.parse(body) as ActionDefinition;
      return bookedOf({ id, request });
    }),
  );
}

/** How the actions of the active release book; read here since a release is loaded only where no transaction is open. */
async function releasedOf({ q, businessId }: BusinessTx): Promise<Map<string, Booked>> {
  const { active_release_id } = await q
    .selectFrom('businesses')
    .select('active_release_id')
    .where('id', '=', businessId)
    .executeTakeFirstOrThrow();
  if (active_release_id === null) return new Map();
  const { documents } = await q
    .selectFrom('release_contents')
    .select('documents')
    .where('release_id', '=', active_release_id)
    .executeTakeFirstOrThrow();
  return byId([...actionsOf(parseSnapshot(documents)).values()].map(bookedOf));
}

function byId(all: readonly (Booked | null)[]): Map<string, Booked> {
  return new Map(all.flatMap((booked) => (booked ? [[booked.actionId, booked] as const] : [])));
}

/** Has the events of bookings brought in line with what becomes of these in the same transaction. @param now milliseconds */
export async function writeEvents(tx: BusinessTx, now: number, bookings: readonly string[]): Promise<void> {
  await layLost(tx, now, bookings);
  if (bookings.length === 0) return;
  const found = await tx.q
    .selectFrom('calendar_events')
    .select('booking_id')
    .distinct()
    .where('booking_id', 'in', bookings)
    .execute();
  for (const { booking_id } of found) await enqueue(tx, now, 'write_calendar', { booking_id });
}
