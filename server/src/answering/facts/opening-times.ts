import type { Settings } from '@askbob/contract/endpoints/businesses.ts';

/** What says when a business is open. */
export type OpeningTimes = Pick<Settings, 'office_hours' | 'time_zone'> & Partial<Pick<Settings, 'holidays'>>;

/** Opening times of one day, in minutes since its midnight; `to` at or before `from` is one of the next day. */
export interface Span {
  from: number;
  to: number;
}

/** A moment as a clock on the wall of the business shows it. */
export interface LocalTime {
  /** Days since 1970-01-01. */
  date: number;
  minute: number;
}

export const MINUTES_PER_DAY = 1440;
const MINUTE = 60_000;
export const MS_PER_DAY = MINUTES_PER_DAY * MINUTE;
/** Days that are looked through for the next opening: longer than any closure that is written down ahead. */
const LOOK_AHEAD = 400;

/** By time zone, of which there are some hundred: making one costs as much as finding an answer. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const made = clocks.get(timeZone);
  if (made) return made;
  const known = knownZone(timeZone);
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: known,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  if (known === timeZone) clocks.set(timeZone, clock);
  return clock;
}

/** How far each zone was from UTC in the quarter of an hour that was asked for last, in milliseconds. */
const offsets = new Map<string, { quarter: number; offset: number }>();

/** Every message asks for it, and reading a formatted date costs as much as finding an answer; clocks change on a quarter of an hour. */
function offsetOf(now: number, timeZone: string): number {
  const quarter = Math.floor(now / (15 * MINUTE));
  const kept = offsets.get(timeZone);
  if (kept?.quarter === quarter) return kept.offset;
  const at = quarter * 15 * MINUTE;
  const parts = clockOf(timeZone).formatToParts(at);
  const {
    year = 0,
    month = 1,
    day = 1,
    hour = 0,
    minute = 0,
  } = Object.fromEntries(parts.map(({ type, value }) => [type, Number(value)]));
  const offset = Date.UTC(year, month - 1, day, hour, minute) - at;
  if (clocks.has(timeZone)) offsets.set(timeZone, { quarter, offset });
  return offset;
}

/** What the clock of the business shows. @param now milliseconds */
export function localTime(now: number, timeZone: string): LocalTime {
  const local = now + offsetOf(now, timeZone);
  const date = Math.floor(local / MS_PER_DAY);
  return { date, minute: Math.floor((local - date * MS_PER_DAY) / MINUTE) };
}

/** 0 for Sunday. */
export const weekdayOf = (date: number): number => (((date + 4) % 7) + 7) % 7;

/** As settings write it, such as 2026-12-25. */
export const isoDate = (date: number): string => new Date(date * MS_PER_DAY).toISOString().slice(0, 10);

/** Days since 1970-01-01 of a date such as 2026-12-25. */
export const dateOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / MS_PER_DAY;

/** The date of a day of a month from a day on: this year's or the next one's; null where there is no such day. */
export function nextDate(from: number, month: number, day: number): number | null {
  const year = new Date(from * MS_PER_DAY).getUTCFullYear();
  for (const each of [year, year + 1]) {
    const at = new Date(Date.UTC(each, month - 1, day));
    if (at.getUTCMonth() !== month - 1) return null;
    if (at.getTime() / MS_PER_DAY >= from) return at.getTime() / MS_PER_DAY;
  }
  return null;
}

/** The holiday on a date, if any. */
export function holidayOn({ holidays = [] }: OpeningTimes, date: number) {
  return holidays.find((each) => each.date === isoDate(date)) ?? null;
}

/** When a business opens on a date, in order: a holiday's own times, else those of the weekday. */
export function spansOn(times: OpeningTimes, date: number): Span[] {
  const holiday = holidayOn(times, date);
  const written = holiday
    ? holiday.from && holiday.to
      ? [{ from: holiday.from, to: holiday.to }]
      : []
    : times.office_hours.filter(({ day }) => day === weekdayOf(date));
  return written
    .map(({ from, to }) => ({ from: minutesOf(from), to: minutesOf(to) }))
    .sort((a, b) => a.from - b.from);
}

/** What of the night before is still open on a date. */
export function spansFromBefore(times: OpeningTimes, date: number): Span[] {
  return spansOn(times, date - 1)
    .filter(({ from, to }) => to < from && to > 0)
    .map(({ to }) => ({ from: 0, to }));
}

/** The span that a moment lies in, with how many minutes are left of it; null while it is closed. */
export function openSpan(
  times: OpeningTimes,
  { date, minute }: LocalTime,
): { left: number; span: Span } | null {
  for (const span of spansOn(times, date)) {
    const until = span.to > span.from ? span.to : span.to + MINUTES_PER_DAY;
    if (span.from !== span.to && minute >= span.from && minute < until) return { left: until - minute, span };
  }
  const over = spansOn(times, date - 1).find(({ from, to }) => to < from && minute < to);
  return over ? { left: over.to - minute, span: over } : null;
}

/** Minutes on the wall clock until it opens again; null where it never does. */
export function minutesToOpening(times: OpeningTimes, { date, minute }: LocalTime): number | null {
  for (let ahead = 0; ahead <= LOOK_AHEAD; ahead++) {
    const next = spansOn(times, date + ahead).find(({ from }) => ahead > 0 || from > minute);
    if (next) return ahead * MINUTES_PER_DAY + next.from - minute;
  }
  return null;
}

/** The moment a number of wall-clock minutes ahead: a change to summer time in between moves it. */
export function atWallClock(now: number, minutes: number, timeZone: string): number {
  const guess = Math.floor(now / MINUTE) * MINUTE + minutes * MINUTE;
  const wanted = (localTime(now, timeZone).minute + minutes) % MINUTES_PER_DAY;
  const off = (wanted - localTime(guess, timeZone).minute + 1.5 * MINUTES_PER_DAY) % MINUTES_PER_DAY;
  return guess + (off - MINUTES_PER_DAY / 2) * MINUTE;
}

/** UTC for a zone this machine does not know; the settings screen offers only those it does. */
export function knownZone(timeZone: string): string {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone });
    return timeZone;
  } catch {
    return 'UTC';
  }
}

/** Minutes from midnight to a time written as `HH:MM`. */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
