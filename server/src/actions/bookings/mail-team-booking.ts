import type { BookingRow } from '../../bookings/booking-row.ts';
import { slotWords } from '../../bookings/slot-words.ts';
import { sendKept } from '../../conversations/mails/keep-mail.ts';
import { threadOf } from '../../conversations/mails/thread.ts';
import type { Services } from '../../conversations/services.ts';
import type { Outcome, Work } from '../../platform/jobs/work.ts';
import { doorOf, inboxLink } from '../../platform/mail/inbox-link.ts';
import { writeLetter } from '../../platform/mail/letter.ts';
import { inSubject, mailWords } from '../../platform/mail/mail-words.ts';
import { unsubscribeLink } from '../../platform/mail/unsubscribe-link.ts';
import { knownCode } from '../../text/languages/languages.ts';
import type { MailWords } from '../../text/languages/mail-words.ts';
import { currentBooking } from './current-booking.ts';
import { presentBookings } from './present-booking.ts';

/**
 * Mails one of the team that a visitor booked, moved or cancelled a time; a booking that was changed since has a mail of its own.
 * Throws when it was not sent and should be tried again.
 */
export async function mailTeamBooking(services: Services, job: Work<'mail_team_booking'>): Promise<Outcome> {
  const { to } = job.payload;
  const current = await currentBooking(services, job);
  if (!current) return { kind: 'done' };
  const { business, db, row } = current;
  const { language, time_zone } = business.settings;
  const [shown] = await db.read((read) => presentBookings(read, [row], time_zone));
  const words = mailWords(language);
  const when = slotWords(row.starts_at, time_zone, language).when;
  const place = { businessId: business.id, conversationId: row.conversation_id };
  const url = inboxLink(services, await doorOf(services, { to, businessId: business.id }), place);
  const unsubscribe = unsubscribeLink(services, { businessId: business.id, kind: 'waiting', who: to });
  const rows: [string, string][] = [
    [words.bookingWhat, row.title],
    [words.bookingWhen, when],
    ...(shown?.values ?? []).map(({ label, value }): [string, string] => [label, value]),
  ];
  const letter = writeLetter(knownCode(language), [
    { kind: 'facts', rows },
    { kind: 'button', label: words.open, url },
    { kind: 'small', text: business.name },
    { kind: 'link', label: words.unsubscribe, url: unsubscribe },
  ]);
  const about = { conversation_id: row.conversation_id, kind: 'team' as const, recipient: to, seq: null };
  return sendKept(services, db, job, about, {
    ...letter,
    subject: `${subjectOf(row, words)}: ${inSubject(row.title)}, ${when}`,
    thread: threadOf(services, row.conversation_id),
    unsubscribe,
  });
}

/** What happened to a booking, by how it stands now. */
function subjectOf({ state, sequence }: BookingRow, words: MailWords): string {
  if (state === 'cancelled') return words.teamCancelled;
  return sequence === 0 ? words.teamBooked : words.teamMoved;
}
