import { slotWords } from '../../bookings/slot-words.ts';
import type { Services } from '../../conversations/services.ts';
import type { Outcome, Work } from '../../platform/jobs/work.ts';
import { inSubject } from '../../platform/mail/mail-words.ts';
import { sendOnce } from '../../platform/mail/send-once.ts';

const WORDS = {
  en: {
    subject: 'A calendar did not take a booking',
    text: 'Ask Bob tried for hours, and this calendar still did not take what became of a booking:',
    enter: 'The visit takes place. Please enter it in the calendar by hand.',
    remove:
      'The visit was moved or cancelled, or its visitor was erased. Please delete the event in the calendar by hand, since it may still hold his name.',
  },
  de: {
    subject: 'Ein Kalender hat eine Buchung nicht übernommen',
    text: 'Ask Bob hat es stundenlang versucht, doch dieser Kalender hat eine Änderung an einer Buchung nicht übernommen:',
    enter: 'Der Termin findet statt. Bitte tragen Sie ihn von Hand in den Kalender ein.',
    remove:
      'Der Termin wurde verschoben oder abgesagt, oder die Daten der Person wurden gelöscht. Bitte löschen Sie den Eintrag von Hand aus dem Kalender: Er kann noch ihren Namen enthalten.',
  },
};

/** Tells an owner what to do in a calendar by hand. Throws when it was not sent. */
export async function mailEventLeft(services: Services, job: Work<'mail_event_left'>): Promise<Outcome> {
  const { booking_id, calendar, user_id } = job.payload;
  const business = await services.profiles.find(job.businessId);
  const { event, booking, reader } = await services.store.forBusiness(job.businessId).read(async ({ q }) => ({
    event: await q
      .selectFrom('calendar_events')
      .selectAll()
      .where('booking_id', '=', booking_id)
      .where('calendar', '=', calendar)
      .executeTakeFirst(),
    booking: await q
      .selectFrom('bookings')
      .select(['state', 'calendar'])
      .where('id', '=', booking_id)
      .executeTakeFirst(),
    reader: await q.selectFrom('users').select('email').where('id', '=', user_id).executeTakeFirst(),
  }));
  // Without its row it was settled meanwhile.
  if (!business || !event || !reader) return { kind: 'done' };
  const { language, time_zone } = business.settings;
  const words = language.startsWith('de') ? WORDS.de : WORDS.en;
  const isOn = booking?.state === 'booked' && booking.calendar === calendar;
  const { when } = slotWords(event.starts_at, time_zone, language);
  const facts = [new URL(event.url).host, event.title, when].join('\n');
  return sendOnce(services, job, {
    to: reader.email,
    subject: `${words.subject}: ${inSubject(business.name)}`,
    text: `${words.text}\n\n${facts}\n\n${isOn ? words.enter : words.remove}\n`,
  });
}
