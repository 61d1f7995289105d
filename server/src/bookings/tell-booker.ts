import type { BusinessTx } from '../platform/db/store.ts';
import { enqueue } from '../platform/jobs/enqueue.ts';
import type { BookingRow } from './booking-row.ts';
import type { Services } from './services.ts';

/** Has a visitor mailed what became of his booking, where he can be. @param now milliseconds */
export async function tellBooker(
  { mail }: Pick<Services, 'mail'>,
  tx: BusinessTx,
  now: number,
  { id, email, sequence }: Pick<BookingRow, 'id' | 'email' | 'sequence'>,
): Promise<void> {
  if (email === null || !mail.ready) return;
  await enqueue(tx, now, 'mail_booking', { booking_id: id, sequence });
}
