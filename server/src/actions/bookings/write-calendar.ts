import type { Selectable } from 'kysely';
import { SLOT } from '../../answering/writing/form.ts';
import type { BookingRow } from '../../bookings/booking-row.ts';
import { layLost } from '../../bookings/calendar-events.ts';
import { eventUid, writeIcs } from '../../bookings/ics.ts';
import type { Profile } from '../../businesses/profile.ts';
import type { Services } from '../../conversations/services.ts';
import { authorizationOf } from '../../knowledge/actions/secrets.ts';
import type { CalendarEventsTable } from '../../platform/db/schema.ts';
import type { BusinessDb, BusinessTx } from '../../platform/db/store.ts';
import { enqueue } from '../../platform/jobs/enqueue.ts';
import type { Outcome, Work } from '../../platform/jobs/work.ts';
import { inboxLink } from '../../platform/mail/inbox-link.ts';
import { senderAddress, senderDomain } from '../../platform/mail/sender.ts';
import { businessOwners } from '../../webhooks/owners.ts';
import { readConfirmed } from '../running/run-row.ts';

type EventRow = Selectable<CalendarEventsTable>;

/** What is to become of an event: as the booking stands; no more there; without its visitor, whose words were erased. */
type Wanted = { kind: 'put' | 'strip'; ics: string } | { kind: 'delete' | 'forget' | 'wait' | 'forbidden' };

const TIMEOUT_MS = 10_000;
const MAX_BYTES = 256 * 1024;
/** Longer than a calendar may take: what was sent and not answered may arrive until then, and nothing newer may be sent before. */
const LEASE_MS = 3 * TIMEOUT_MS;
const LOOK_AGAIN_MS = 2_000;
/** Until it is seen whether a calendar's host is allowed again. */
const ALLOWED_AGAIN_MS = 3_600_000;
/** What says that an event is not there any more. */
const GONE = [404, 410];

/**
 * Brings the events of a booking in line with it, in whichever calendars they lie: one at a time for each, as the booking stands when
 * it is sent, so that nothing older arrives after something newer. Throws when it should be tried again.
 */
export async function writeCalendar(services: Services, job: Work<'write_calendar'>): Promise<Outcome> {
  const business = await services.profiles.find(job.businessId);
  if (!business) return { kind: 'done' };
  const db = services.store.forBusiness(job.businessId);
  const events = await eventsOf(services, db, job);
  const looks: number[] = [];
  const problems: unknown[] = [];
  for (const event of events) {
    // One calendar that is gone keeps nothing out of the others.
    const at = await settle(services, db, business, event).catch(async (error: unknown) => {
      problems.push(error);
      if (job.isLast) await tellOwners(services, db, event);
      return null;
    });
    if (at !== null) looks.push(at);
  }
  if (problems.length > 0) throw problems[0];
  return looks.length > 0 ? { kind: 'again', at: Math.min(...looks) } : { kind: 'done' };
}

/** Has the owners mailed what they have to do by hand, now that nothing more is tried. */
async function tellOwners(
  services: Services,
  db: BusinessDb,
  { booking_id, calendar }: Pick<EventRow, 'booking_id' | 'calendar'>,
): Promise<void> {
  const owners = await businessOwners(services.store.platform, db.businessId);
  const now = services.now();
  await db.transaction(async (tx) => {
    for (const user_id of owners)
      await enqueue(tx, now, 'mail_event_left', { booking_id, calendar, user_id });
  });
}

/**
 * The events of a booking, that of its own calendar last: where another is the same one under another name, what is taken out there
 * is written again here.
 */
async function eventsOf(
  services: Services,
  db: BusinessDb,
  job: Work<'write_calendar'>,
): Promise<EventRow[]> {
  const { booking_id } = job.payload;
  // One of an earlier version, which noted nowhere where events lie.
  if ('sequence' in job.payload)
    await db.transaction((tx) => layLost(tx, services.now(), [booking_id], ['held', 'booked', 'cancelled']));
  const [events, booking] = await db.read(async ({ q }) => [
    await q.selectFrom('calendar_events').selectAll().where('booking_id', '=', booking_id).execute(),
    await q.selectFrom('bookings').select('calendar').where('id', '=', booking_id).executeTakeFirst(),
  ]);
  const isHome = ({ calendar }: EventRow) => Number(calendar === booking?.calendar);
  return events.toSorted((a, b) => isHome(a) - isHome(b));
}

/**
 * Returns when to look again: where another node writes it at this moment, or did and had no answer, or its host is not allowed any
 * more; null for never.
 */
async function settle(
  services: Services,
  db: BusinessDb,
  business: Profile,
  { booking_id, calendar }: EventRow,
): Promise<number | null> {
  const until = services.now() + LEASE_MS;
  const held = await db.transaction(async (tx) => {
    const event = await lease(tx, services.now(), until, { booking_id, calendar });
    return event && { event, wanted: await wantedOf(services, tx, business, event) };
  });
  if (!held) return services.now() + LOOK_AGAIN_MS;
  const { event, wanted } = held;
  const host = new URL(event.url).host;
  const isWritten = isQuiet(wanted) || (await send(services, db, event, host, wanted));
  await db.transaction(async ({ q }) => {
    if (isWritten && ['forget', 'delete', 'strip'].includes(wanted.kind))
      await q
        .deleteFrom('calendar_events')
        .where('booking_id', '=', booking_id)
        .where('calendar', '=', calendar)
        // A booking that was moved back into it meanwhile is written by the job of that.
        .where('updated_at', '=', event.updated_at)
        .execute();
    await q
      .updateTable('calendar_events')
      .set({ leased_until: null })
      .where('booking_id', '=', booking_id)
      .where('calendar', '=', calendar)
      .where('leased_until', '=', until)
      .execute();
  });
  if (!isWritten) throw new Error(`The calendar at ${host} did not take an event.`);
  const isToCome = wanted.kind === 'forbidden' && event.ends_at > services.now();
  return isToCome ? services.now() + ALLOWED_AGAIN_MS : null;
}

const isQuiet = ({ kind }: Wanted): boolean => kind === 'forget' || kind === 'wait' || kind === 'forbidden';

/** The event as it stands once it is this node's; undefined where it is another's. */
function lease(
  { q }: BusinessTx,
  now: number,
  until: number,
  { booking_id, calendar }: Pick<EventRow, 'booking_id' | 'calendar'>,
): Promise<EventRow | undefined> {
  return q
    .updateTable('calendar_events')
    .set({ leased_until: until })
    .where('booking_id', '=', booking_id)
    .where('calendar', '=', calendar)
    .where((where) => where.or([where('leased_until', 'is', null), where('leased_until', '<=', now)]))
    .returningAll()
    .executeTakeFirst();
}

/** What the booking says at this moment, noted as what is written. */
async function wantedOf(
  services: Services,
  tx: BusinessTx,
  business: Profile,
  event: EventRow,
): Promise<Wanted> {
  const { booking_id, calendar } = event;
  const row = await tx.q.selectFrom('bookings').selectAll().where('id', '=', booking_id).executeTakeFirst();
  if (row?.state === 'booked' && row.calendar === calendar) {
    // What was allowed when it was booked, and is no more, is told nothing new; what we wrote there is still taken out below.
    const isAllowed = business.settings.action_hosts.includes(new URL(event.url).host);
    if (!isAllowed) return { kind: 'forbidden' };
    const { title, starts_at, ends_at, sequence } = row;
    await tx.q
      .updateTable('calendar_events')
      .set({ title, starts_at, ends_at, sequence })
      .where('booking_id', '=', booking_id)
      .where('calendar', '=', calendar)
      .execute();
    return { kind: 'put', ics: await ofBooking(services, tx, business, row) };
  }
  // Kept until a person decides, who has it written then.
  if (row?.state === 'held') return { kind: 'wait' };
  if (event.sequence === null) return { kind: 'forget' };
  // The team still sees that there was a visit, and no more whose.
  if (!row && event.starts_at <= services.now())
    return { kind: 'strip', ics: eventOf(services, business, event, event.sequence + 1, event.title, '') };
  return { kind: 'delete' };
}

/** Returns whether the calendar did it; throws where nobody knows. */
async function send(
  services: Services,
  db: BusinessDb,
  { booking_id, action_id, url: calendar }: EventRow,
  host: string,
  wanted: Wanted,
): Promise<boolean> {
  const ics = 'ics' in wanted ? wanted.ics : null;
  const authorization = await db.read((read) => authorizationOf(services, read, { action_id, host }));
  const url = new URL(calendar);
  url.pathname = `${url.pathname.replace(/\/$/, '')}/askbob-${booking_id}.ics`;
  const response = await services.outbound.fetchGuarded(url, {
    method: ics === null ? 'DELETE' : 'PUT',
    headers: {
      'user-agent': 'AskBob',
      ...(ics === null ? {} : { 'content-type': 'text/calendar; charset=utf-8' }),
      ...(authorization === null ? {} : { authorization }),
    },
    ...(ics === null ? {} : { body: ics }),
    timeoutMs: TIMEOUT_MS,
    maxBytes: MAX_BYTES,
    // A calendar that sends elsewhere is not the one that was allowed.
    redirect: 'manual',
  });
  await response.body?.cancel();
  return response.ok || (ics === null && GONE.includes(response.status));
}

/** The event with what the visitor filled in and the way to his conversation, for the business's own eyes. */
async function ofBooking(
  services: Services,
  { q }: BusinessTx,
  business: Profile,
  row: BookingRow,
): Promise<string> {
  const run = await q
    .selectFrom('action_runs')
    .select('confirmed')
    .where('id', '=', row.run_id)
    .executeTakeFirstOrThrow();
  const values = readConfirmed(run).filter(({ name }) => name !== SLOT);
  const place = { businessId: business.id, conversationId: row.conversation_id };
  const door = { path: '/portal', userId: null } as const;
  const said = values.map(({ label, value }) => `${label}: ${value}`);
  const [first] = values;
  const summary = first ? `${row.title}: ${first.value}` : row.title;
  const description = [...said, inboxLink(services, door, place)].join('\n');
  return eventOf(services, business, { ...row, booking_id: row.id }, row.sequence, summary, description);
}

function eventOf(
  services: Services,
  business: Profile,
  { booking_id, starts_at, ends_at }: Pick<EventRow, 'booking_id' | 'starts_at' | 'ends_at'>,
  sequence: number,
  summary: string,
  description: string,
): string {
  return writeIcs({
    uid: eventUid(booking_id, senderDomain(services.config)),
    sequence,
    method: null,
    now: services.now(),
    start: starts_at,
    end: ends_at,
    summary,
    description,
    location: business.settings.facts.address?.trim() || null,
    organizer: { name: business.name, address: senderAddress(services.config) },
    attendee: null,
    business: business.id,
  });
}
