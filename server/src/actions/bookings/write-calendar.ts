import { SLOT } from '../../answering/writing/form.ts';
import { type BookingRow, calendarOf } from '../../bookings/booking-row.ts';
import { writeIcs } from '../../bookings/ics.ts';
import type { Profile } from '../../businesses/profile.ts';
import type { Services } from '../../conversations/services.ts';
import { bookingOf, hostOf } from '../../knowledge/actions/request-template.ts';
import { authorizationOf } from '../../knowledge/actions/secrets.ts';
import type { BusinessDb } from '../../platform/db/store.ts';
import type { Outcome, Work } from '../../platform/jobs/work.ts';
import { inboxLink } from '../../platform/mail/inbox-link.ts';
import { senderAddress, senderDomain } from '../../platform/mail/sender.ts';
import type { ReleasedAction } from '../../retrieval/types.ts';
import type { Confirmed } from '../running/run-row.ts';
import { currentBooking } from './current-booking.ts';

const TIMEOUT_MS = 10_000;
const MAX_BYTES = 256 * 1024;
/** What says that an event is not there any more. */
const GONE = [404, 410];

/**
 * Writes a booking into the CalDAV calendar of its action as it stands now, or takes a cancelled one out; again and again the same,
 * since it has one name there. A booking that was changed since has a job of its own. Throws when it should be tried again.
 */
export async function writeCalendar(services: Services, job: Work<'write_calendar'>): Promise<Outcome> {
  const current = await currentBooking(services, job);
  if (!current?.business.active_release_id) return { kind: 'done' };
  const { business, db, row } = current;
  const release = await services.releases.get(business.id, current.business.active_release_id);
  const action = release.actions?.get(row.action_id);
  const request = action && bookingOf(action);
  if (!action || request?.calendar?.kind !== 'caldav' || calendarOf(request) !== row.calendar)
    return { kind: 'done' };
  const host = hostOf(action) ?? '';
  // What was allowed when it was booked, and is no more, is not written to.
  if (!business.settings.action_hosts.includes(host)) return { kind: 'done' };
  await put(services, db, business, action, row, request.calendar.url, host);
  return { kind: 'done' };
}

async function put(
  services: Services,
  db: BusinessDb,
  business: Profile,
  { id: action_id }: ReleasedAction,
  row: BookingRow,
  calendar: string,
  host: string,
): Promise<void> {
  const authorization = await db.read((read) => authorizationOf(services, read, { action_id, host }));
  const url = new URL(calendar);
  url.pathname = `${url.pathname.replace(/\/$/, '')}/askbob-${row.id}.ics`;
  const isOff = row.state === 'cancelled';
  const response = await services.outbound.fetchGuarded(url, {
    method: isOff ? 'DELETE' : 'PUT',
    headers: {
      'user-agent': 'AskBob',
      ...(isOff ? {} : { 'content-type': 'text/calendar; charset=utf-8' }),
      ...(authorization === null ? {} : { authorization }),
    },
    ...(isOff ? {} : { body: await eventOf(services, db, business, row) }),
    timeoutMs: TIMEOUT_MS,
    maxBytes: MAX_BYTES,
    // A calendar that sends elsewhere is not the one that was allowed.
    redirect: 'manual',
  });
  await response.body?.cancel();
  if (response.ok || (isOff && GONE.includes(response.status))) return;
  throw new Error(`The calendar at ${host} answered ${response.status}.`);
}

/** The event with what the visitor filled in and the way to his conversation, for the business's own eyes. */
async function eventOf(
  services: Services,
  db: BusinessDb,
  business: Profile,
  row: BookingRow,
): Promise<string> {
  // Only submit-action.ts writes the column, from this type.
  const { confirmed } = await db.read(({ q }) =>
    q.selectFrom('action_runs').select('confirmed').where('id', '=', row.run_id).executeTakeFirstOrThrow(),
  );
  const values = (JSON.parse(confirmed) as Confirmed).filter(({ name }) => name !== SLOT);
  const place = { businessId: business.id, conversationId: row.conversation_id };
  const door = { path: '/portal', userId: null } as const;
  const said = values.map(({ label, value }) => `${label}: ${value}`);
  const [first] = values;
  return writeIcs({
    uid: `${row.id}.calendar@${senderDomain(services.config)}`,
    sequence: row.sequence,
    method: null,
    now: services.now(),
    start: row.starts_at,
    end: row.ends_at,
    summary: first ? `${row.title}: ${first.value}` : row.title,
    description: [...said, inboxLink(services, door, place)].join('\n'),
    location: business.settings.facts.address?.trim() || null,
    organizer: { name: business.name, address: senderAddress(services.config) },
    attendee: null,
    business: business.id,
  });
}
