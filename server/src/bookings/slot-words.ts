import { dateOf, isoDate, localTime, MS_PER_DAY } from '../answering/facts/opening-times.ts';
import { knownCode, languageCodes } from '../text/languages/languages.ts';
import { dayClock, wallOf } from './wall-clock.ts';

const MINUTE = 60_000;
/** Days before today, and after it, that a time can be meant by: forms stay open, and no business books further ahead. */
const DAYS_BACK = 60;
const DAYS_AHEAD = 62;

const DATE = { weekday: 'long', day: 'numeric', month: 'long' } as const;
const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making one costs more than using it a hundred times. */
function formatOf(language: string, kind: 'date' | 'time' | 'when'): Intl.DateTimeFormat {
  const locale = knownCode(language);
  const key = `${locale}:${kind}`;
  const made = formats.get(key);
  if (made) return made;
  const options = { date: DATE, time: TIME, when: { ...DATE, ...TIME } }[kind];
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  formats.set(key, format);
  return format;
}

/** A time as people say it, in a language: `Monday 30 November at 09:30`, its day and its hour. */
export interface SlotWords {
  when: string;
  date: string;
  time: string;
}

/** Says when a visit begins, on the clocks of the business. @param start milliseconds */
export function slotWords(start: number, timeZone: string, language: string): SlotWords {
  const wall = wallOf(start, timeZone);
  const said = (kind: 'date' | 'time' | 'when') => plain(formatOf(language, kind).format(wall));
  return { when: said('when'), date: said('date'), time: said('time') };
}

/** One kind of space, whichever the language writes with. */
const plain = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

/** A time as programs write it: `2026-11-30T09:30` on the clocks of the business. @param start milliseconds */
export function isoSlot(start: number, timeZone: string): string {
  return new Date(wallOf(start, timeZone)).toISOString().slice(0, 16);
}

/**
 * The moment that a written time means: as programs write it, or as it is offered in any of our languages, whether or not it can
 * be booked; null for anything else. @param now milliseconds
 */
export function readSlot(text: string, timeZone: string, now: number): number | null {
  const iso = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)$/.exec(text);
  if (iso) return readIso(iso, timeZone);
  const time = /(?<!\d)([01]\d|2[0-3]):([0-5]\d)(?!\d)/.exec(text);
  if (!time || text.length > 100) return null;
  const minute = Number(time[1]) * 60 + Number(time[2]);
  const wanted = plain(text);
  const today = localTime(now, timeZone).date;
  for (let date = today - DAYS_BACK; date <= today + DAYS_AHEAD; date += 1) {
    const wall = date * MS_PER_DAY + minute * MINUTE;
    // A weekday and a day of the month name one date in so few months.
    if (!wanted.includes(String(new Date(wall).getUTCDate()))) continue;
    if (languageCodes.some((language) => plain(formatOf(language, 'when').format(wall)) === wanted))
      return dayClock(date, timeZone).at(minute);
  }
  return null;
}

function readIso([, day = '', hour, minute]: RegExpExecArray, timeZone: string): number | null {
  const date = dateOf(day);
  if (!Number.isInteger(date) || isoDate(date) !== day) return null;
  return dayClock(date, timeZone).at(Number(hour) * 60 + Number(minute));
}
