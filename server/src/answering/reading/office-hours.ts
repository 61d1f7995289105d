import type { Settings } from '@askbob/contract/endpoints/businesses.ts';

/** Whether people are there now, and if not, when they will be, in the business's language and time zone. */
export interface OfficeState {
  open: boolean;
  text: string | null;
}

type Hours = Pick<Settings, 'office_hours' | 'time_zone'>;

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MINUTE = 60_000;
const MINUTES_PER_DAY = 1440;

/** The state of the office at a moment; without hours it is always open. @param now milliseconds */
export function officeState(settings: Settings, now: number): OfficeState {
  const text = nextOpening(settings, now, settings.language);
  return { open: text === null, text };
}

/** When people are there again, such as `Monday 08:00` in a language; null when they are there now. */
export function nextOpening(hours: Hours, now: number, language: string): string | null {
  if (hours.office_hours.length === 0) return null;
  const zone = knownZone(hours.time_zone);
  const { day, minute } = localTime(now, zone);
  const spans = hours.office_hours.map(
    (span): Span => ({
      day: span.day,
      from: minutesOf(span.from),
      to: minutesOf(span.to),
    }),
  );
  if (spans.some((span) => isWithin(span, day, minute))) return null;
  const waits = spans.map((span) => {
    const ahead = (span.day - day) * MINUTES_PER_DAY + span.from - minute;
    return ahead > 0 ? ahead : ahead + 7 * MINUTES_PER_DAY;
  });
  return dayAndTime(atWallClock(now, Math.min(...waits), zone), zone, language);
}

interface Span {
  day: number;
  /** Minutes since midnight; `to` before `from` is one of the next day. */
  from: number;
  to: number;
}

function isWithin({ day: opens, from, to }: Span, day: number, minute: number): boolean {
  if (to >= from) return day === opens && minute >= from && minute < to;
  return (day === opens && minute >= from) || (day === (opens + 1) % 7 && minute < to);
}

/** The moment a number of wall-clock minutes ahead: a change to summer time in between moves it. */
function atWallClock(now: number, minutes: number, zone: string): number {
  const guess = Math.floor(now / MINUTE) * MINUTE + minutes * MINUTE;
  const wanted = (localTime(now, zone).minute + minutes) % MINUTES_PER_DAY;
  const off = (wanted - localTime(guess, zone).minute + 1.5 * MINUTES_PER_DAY) % MINUTES_PER_DAY;
  return guess + (off - MINUTES_PER_DAY / 2) * MINUTE;
}

function dayAndTime(at: number, timeZone: string, language: string): string {
  const options = {
    timeZone,
    weekday: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  } as const;
  const locale = Intl.DateTimeFormat.supportedLocalesOf(
    /^[a-z]{2}(-\w+)*$/i.test(language) ? language : 'en',
  );
  return new Intl.DateTimeFormat(locale[0] ?? 'en', options).format(at);
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

function localTime(now: number, timeZone: string): { day: number; minute: number } {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const parts = Object.fromEntries(format.formatToParts(now).map(({ type, value }) => [type, value]));
  return { day: DAYS.indexOf(parts.weekday ?? ''), minute: Number(parts.hour) * 60 + Number(parts.minute) };
}

/** UTC for a zone this machine does not know; the settings screen offers only those it does. */
function knownZone(timeZone: string): string {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone });
    return timeZone;
  } catch {
    return 'UTC';
  }
}
