import type { Booking } from '@askbob/contract/endpoints/bookings.ts';
import type { z } from 'zod';
import { SLOT } from '../../answering/writing/form.ts';
import type { BookingRow } from '../../bookings/booking-row.ts';
import { isoSlot } from '../../bookings/slot-words.ts';
import type { BusinessRead } from '../../platform/db/store.ts';
import { readConfirmed } from '../running/run-row.ts';

type Shown = z.input<typeof Booking>;

/** Bookings as staff see them, with what their visitors filled in. */
export async function presentBookings(
  { q }: BusinessRead,
  rows: readonly BookingRow[],
  timeZone: string,
): Promise<Shown[]> {
  if (rows.length === 0) return [];
  const runs = await q
    .selectFrom('action_runs')
    .select(['id', 'confirmed'])
    .where(
      'id',
      'in',
      rows.map(({ run_id }) => run_id),
    )
    .execute();
  // Only submit-action.ts writes the column, from this type.
  const said = new Map(runs.map((run) => [run.id, readConfirmed(run)]));
  return rows.map((row) => {
    const [date = '', from = ''] = isoSlot(row.starts_at, timeZone).split('T');
    const values = (said.get(row.run_id) ?? []).filter(({ name }) => name !== SLOT);
    return {
      id: row.id,
      title: row.title,
      conversation_id: row.conversation_id,
      run_id: row.run_id,
      starts_at: new Date(row.starts_at).toISOString(),
      ends_at: new Date(row.ends_at).toISOString(),
      date,
      from,
      to: isoSlot(row.ends_at, timeZone).slice(11),
      state: row.state,
      values: values.map(({ label, value }) => ({ label, value })),
      note: row.note || null,
    };
  });
}
