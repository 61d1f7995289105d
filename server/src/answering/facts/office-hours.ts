import type { Settings } from '@askbob/contract/endpoints/businesses.ts';
import {
  atWallClock,
  knownZone,
  localTime,
  MINUTES_PER_DAY,
  minutesToOpening,
  type OpeningTimes,
  openSpan,
} from './opening-times.ts';

/** Whether people are there now, and if not, when they will be, in the business's language and time zone. */
export interface OfficeState {
  open: boolean;
  text: string | null;
}

/** The state of the office at a moment; without hours it is always open. @param now milliseconds */
export function officeState(settings: Settings, now: number): OfficeState {
  const text = nextOpening(settings, now, settings.language);
  return { open: text === null, text };
}

/** When people are there again, such as `Monday 08:00` in a language; null when they are there now, or nobody knows. */
export function nextOpening(times: OpeningTimes, now: number, language: string): string | null {
  if (times.office_hours.length === 0) return null;
  const local = localTime(now, times.time_zone);
  if (openSpan(times, local)) return null;
  const wait = minutesToOpening(times, local);
  if (wait === null) return null;
  const options: Intl.DateTimeFormatOptions = {
    timeZone: knownZone(times.time_zone),
    weekday: 'long',
    // A weekday alone would be taken for one of this week.
    ...(wait > 7 * MINUTES_PER_DAY && { day: 'numeric', month: 'long' }),
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  };
  const at = atWallClock(now, wait, times.time_zone);
  return new Intl.DateTimeFormat(knownLocale(language), options).format(at);
}

/** English for a tag that is none. */
export function knownLocale(language: string): string {
  const [known = 'en'] = Intl.DateTimeFormat.supportedLocalesOf(
    /^[a-z]{2}(-\w+)*$/i.test(language) ? language : 'en',
  );
  return known;
}
