import type { Settings } from '@askbob/contract/endpoints/businesses.ts';
import type { BusinessTx } from '../platform/db/store.ts';
import { enqueue } from '../platform/jobs/enqueue.ts';
import type { BookingRow } from './booking-row.ts';
import { writeEvents } from './calendar-events.ts';
import type { Services } from './services.ts';

/**
 * Has everybody told what became of a booking: the visitor by mail, where he can be; the team by mail, unless it wants no
 * mails; and the calendars that it lies in. @param now milliseconds @param notify null where the team did it itself
 */
export async function tellBooker(
  { mail }: Pick<Services, 'mail'>,
  tx: BusinessTx,
  now: number,
  notify: Settings['notify'] | null,
  { id, email, sequence }: Pick<BookingRow, 'id' | 'email' | 'sequence'>,
): Promise<void> {
  const about = { booking_id: id, sequence };
  await writeEvents(tx, now, [id]);
  if (!mail.ready) return;
  if (email !== null) await enqueue(tx, now, 'mail_booking', about);
  if (notify === null || notify.when === 'never') return;
  for (const to of notify.emails) await enqueue(tx, now, 'mail_team_booking', { ...about, to });
}
