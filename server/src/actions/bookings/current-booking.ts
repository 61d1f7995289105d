import type { BookingRow } from '../../bookings/booking-row.ts';
import type { Profile } from '../../businesses/profile.ts';
import type { Services } from '../../conversations/services.ts';
import type { BusinessDb } from '../../platform/db/store.ts';
import type { Work } from '../../platform/jobs/work.ts';

/** What is to be told of a booking. */
export interface CurrentBooking {
  business: Profile;
  db: BusinessDb;
  row: BookingRow;
}

/** The booking that a job is about, as it stands; null where it is gone or was changed since, which has a job of its own. */
export async function currentBooking(
  services: Services,
  job: Work<'mail_booking' | 'mail_team_booking'>,
): Promise<CurrentBooking | null> {
  const { booking_id, sequence } = job.payload;
  const business = await services.profiles.find(job.businessId);
  const db = services.store.forBusiness(job.businessId);
  const row = await db.read(({ q }) =>
    q.selectFrom('bookings').selectAll().where('id', '=', booking_id).executeTakeFirst(),
  );
  return business && row?.sequence === sequence ? { business, db, row } : null;
}
