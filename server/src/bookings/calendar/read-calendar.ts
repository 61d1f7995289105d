import ICAL from 'ical.js';
import { knownZone, MS_PER_DAY } from '../../answering/facts/opening-times.ts';
import { utc } from '../ics.ts';
import type { Stretch } from '../slots.ts';
import { dayClock } from '../wall-clock.ts';
import { calendarsIn } from './calendar-query.ts';

/** A calendar, and the time of which is asked what is busy. */
export interface CalendarJob {
  /** A calendar, or with `caldav` an answer that holds one for each event. */
  text: string;
  kind: 'ical' | 'caldav';
  /** The business whose bookings are left out, where we wrote them. */
  own: string;
  /** Of what says no zone of its own. */
  timeZone: string;
  from: number;
  to: number;
}

/** What a calendar says. */
export interface CalendarRead {
  busy: Stretch[];
  /** Events of the business's own bookings that lie where they were booked for. */
  ours: OwnEvent[];
}

/** An event that we wrote: busy as long as nobody knows its booking. */
export interface OwnEvent extends Stretch {
  bookingId: string;
}

/** The property that tells whose booking an event is, as `ics.ts` writes it. */
const OF_BUSINESS = 'x-askbob-business';
/** When it was booked for: one that somebody moved in the calendar is no booking's time any more. */
const BOOKED_FOR = 'x-askbob-start';

/** Repetitions that are counted, of one event and of all: what repeats oftener is no calendar of visits. */
const MOST_OF_ONE = 20_000;
const MOST_OF_ALL = 200_000;

/**
 * Reads what is busy in a calendar (RFC 5545): events that repeat, with their exceptions; what is marked free, or cancelled, is
 * not. Throws for what is no calendar, or holds too much.
 */
export function readCalendar(job: CalendarJob): CalendarRead {
  const texts = job.kind === 'caldav' ? calendarsIn(job.text) : [job.text];
  const seen: Seen = { counted: 0, ours: [] };
  const busy = joined(texts.flatMap((text) => busyIn(text, job, seen)));
  return { busy, ours: seen.ours };
}

/** What was met so far. */
interface Seen {
  counted: number;
  ours: OwnEvent[];
}

function busyIn(text: string, { own, timeZone, from, to }: CalendarJob, seen: Seen): Stretch[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  if (calendar.name !== 'vcalendar') throw new Error('it is no calendar');
  const busy: Stretch[] = [];
  const keep = (start: number, end: number): void => {
    if (end > start && start < to && end > from) busy.push({ start, end });
  };
  const events = calendar
    .getAllSubcomponents('vevent')
    .map((each) => new ICAL.Event(each))
    .filter((event) => {
      if (!isOurs(event, own, timeZone)) return true;
      const momentOf = momentsIn(zoneOf(event, timeZone));
      const [start, end] = [momentOf(event.startDate), momentOf(event.endDate)];
      seen.ours.push({ bookingId: bookingIn(event), start, end });
      return false;
    });
  const changed = Map.groupBy(
    events.filter((event) => event.isRecurrenceException()),
    ({ uid }) => uid,
  );
  for (const event of events) {
    const momentOf = momentsIn(zoneOf(event, timeZone));
    if (!event.isRecurring() || event.isRecurrenceException()) {
      if (isBusy(event)) keep(momentOf(event.startDate), momentOf(event.endDate));
      continue;
    }
    const instead = new Set((changed.get(event.uid) ?? []).map((one) => momentOf(one.recurrenceId)));
    const repetitions = event.iterator();
    for (let times = 0; ; times += 1) {
      seen.counted += 1;
      if (times > MOST_OF_ONE || seen.counted > MOST_OF_ALL) throw new Error('it repeats too often');
      const next = repetitions.next();
      if (!next) break;
      const start = momentOf(next);
      if (start >= to) break;
      if (instead.has(start) || !isBusy(event)) continue;
      const end = next.clone();
      end.addDuration(event.duration);
      keep(start, momentOf(end));
    }
  }
  return busy;
}

/** Written by this business for a booking, and still where that is; the booking itself says that the time is taken. */
function isOurs(event: ICAL.Event, own: string, timeZone: string): boolean {
  const { component } = event;
  if (component.getFirstPropertyValue(OF_BUSINESS) !== own) return false;
  const start = momentsIn(zoneOf(event, timeZone))(event.startDate);
  return component.getFirstPropertyValue(BOOKED_FOR) === utc(start);
}

/** Which booking an event of ours is, by the name that `eventUid` gives it. */
function bookingIn({ uid }: ICAL.Event): string {
  return uid.slice(0, Math.max(0, uid.indexOf('.')));
}

function isBusy({ component }: ICAL.Event): boolean {
  const value = (name: string) => String(component.getFirstPropertyValue(name) ?? '').toUpperCase();
  return value('transp') !== 'TRANSPARENT' && value('status') !== 'CANCELLED';
}

/** The zone of an event's times that the calendar does not describe: the one it names, or else the business's. */
function zoneOf({ component }: ICAL.Event, otherwise: string): string {
  const name = component.getFirstProperty('dtstart')?.getParameter('tzid');
  return typeof name === 'string' && name !== '' && knownZone(name) === name ? name : otherwise;
}

/** Says which moment a time of a calendar is; a day without hours begins at midnight, and a time without a zone is one of this zone. */
function momentsIn(timeZone: string): (time: ICAL.Time) => number {
  return (time) => {
    if (!time.isDate && time.zone !== ICAL.Timezone.localTimezone) return time.toUnixTime() * 1000;
    const { year, month, day, hour, minute } = time;
    const clock = dayClock(Date.UTC(year, month - 1, day) / MS_PER_DAY, timeZone);
    const at = time.isDate ? 0 : hour * 60 + minute;
    // Where clocks jump over a time, it is what they show then.
    const moment = clock.at(at) ?? clock.at(at + 60);
    if (moment === null) throw new Error('it holds a time that is none');
    return moment;
  };
}

/** In order, and each moment once. */
function joined(all: Stretch[]): Stretch[] {
  const joint: Stretch[] = [];
  for (const { start, end } of all.sort((a, b) => a.start - b.start)) {
    const last = joint.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joint.push({ start, end });
  }
  return joint;
}
