import type { BookingRow } from '../../bookings/booking-row.ts';
import { writeIcs } from '../../bookings/ics.ts';
import { bookingToken } from '../../bookings/link.ts';
import { slotWords } from '../../bookings/slot-words.ts';
import type { Profile } from '../../businesses/profile.ts';
import { sendKept } from '../../conversations/mails/keep-mail.ts';
import { threadOf } from '../../conversations/mails/thread.ts';
import type { Services } from '../../conversations/services.ts';
import { sha256 } from '../../kernel/ids.ts';
import type { BusinessDb } from '../../platform/db/store.ts';
import type { Outcome, Work } from '../../platform/jobs/work.ts';
import { type Part, writeLetter } from '../../platform/mail/letter.ts';
import type { Mail } from '../../platform/mail/mail.ts';
import { inSubject, mailWords } from '../../platform/mail/mail-words.ts';
import { senderAddress, senderDomain } from '../../platform/mail/sender.ts';
import type { MailWords } from '../../text/languages/mail-words.ts';
import { currentBooking } from './current-booking.ts';

/**
 * Mails a visitor what became of his booking, with the date for his calendar and the link that cancels or moves it; a booking that
 * was changed since has a mail of its own. Throws when it was not sent and should be tried again.
 */
export async function mailBooking(services: Services, job: Work<'mail_booking'>): Promise<Outcome> {
  const current = await currentBooking(services, job);
  if (!current?.row.email || current.row.ends_at <= services.now()) return { kind: 'done' };
  const { business, db, row } = current;
  const { conversation_id } = row;
  const recipient = current.row.email;
  const about = { conversation_id, kind: 'visitor' as const, recipient, seq: null };
  return sendKept(services, db, job, about, await bookingMail(services, db, business, row, recipient));
}

/** What happened to a booking, by how it stands now. */
function subjectOf({ state, note, sequence }: BookingRow, words: MailWords): string {
  if (state === 'cancelled') return note === null ? words.bookingCancelled : words.bookingCalledOff;
  return sequence === 0 ? words.booked : words.bookingMoved;
}

async function bookingMail(
  services: Services,
  db: BusinessDb,
  business: Profile,
  row: BookingRow,
  email: string,
): Promise<Omit<Mail, 'id' | 'to'>> {
  const { time_zone, facts } = business.settings;
  const words = mailWords(row.language);
  const subject = subjectOf(row, words).replaceAll('{business}', () => inSubject(business.name));
  const isOff = row.state === 'cancelled';
  const where = facts.address?.trim() || null;
  const when = slotWords(row.starts_at, time_zone, row.language).when;
  const rows: [string, string][] = [
    [words.bookingWhat, row.title],
    [words.bookingWhen, when],
    ...(where ? [[words.bookingWhere, where] as [string, string]] : []),
  ];
  const change: Part[] = isOff
    ? [{ kind: 'small', text: words.bookingDone }]
    : [
        { kind: 'button', label: words.bookingChange, url: await linkOf(services, db, row) },
        { kind: 'small', text: words.bookingKeep },
      ];
  const parts: Part[] = [
    { kind: 'text', text: `${subject}.` },
    { kind: 'facts', rows },
    ...(row.note ? [{ kind: 'said' as const, by: business.name, text: row.note }] : []),
    ...change,
    { kind: 'small', text: business.name },
  ];
  const method = isOff ? 'CANCEL' : 'REQUEST';
  return {
    ...writeLetter(row.language, parts),
    subject: `${subject}: ${when}`,
    from: business.name,
    thread: threadOf(services, row.conversation_id),
    calendar: {
      method,
      text: writeIcs({
        uid: `${row.id}@${senderDomain(services.config)}`,
        sequence: row.sequence,
        method,
        now: services.now(),
        start: row.starts_at,
        end: row.ends_at,
        summary: `${row.title} – ${business.name}`,
        description: row.note ?? '',
        location: where,
        organizer: { name: business.name, address: senderAddress(services.config) },
        attendee: email,
      }),
    },
  };
}

/** The page on which he cancels or moves it; the secret stands behind the #, which browsers never send. */
async function linkOf(services: Services, db: BusinessDb, { id, language }: BookingRow): Promise<string> {
  const token = bookingToken(services.secretKey, db.businessId, id);
  await db.transaction(({ q }) =>
    q
      .updateTable('bookings')
      .set({ token_hash: sha256(token) })
      .where('id', '=', id)
      .execute(),
  );
  return `${services.publicUrl()}/booking?lang=${language.slice(0, 2)}#${token}`;
}
