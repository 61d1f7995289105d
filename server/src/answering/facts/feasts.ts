import type { Feast } from '../../text/languages/fact-words.ts';
import { MS_PER_DAY, nextDate } from './opening-times.ts';

/** Month and day, or days from Easter Sunday. */
const when: Record<Feast, readonly [month: number, day: number] | number> = {
  christmas_eve: [12, 24],
  christmas: [12, 25],
  boxing_day: [12, 26],
  new_years_eve: [12, 31],
  new_year: [1, 1],
  labour_day: [5, 1],
  good_friday: -2,
  easter: 0,
  easter_monday: 1,
  ascension: 39,
  whit_monday: 50,
};

/** The next time that a day with a name comes; today counts. In days since 1970-01-01, as `today`. */
export function nextFeast(feast: Feast, today: number): number | null {
  const at = when[feast];
  if (typeof at !== 'number') return nextDate(today, ...at);
  const year = new Date(today * MS_PER_DAY).getUTCFullYear();
  return [year, year + 1].map((each) => easterOf(each) + at).find((date) => date >= today) ?? null;
}

/** Easter Sunday of a year in the Gregorian calendar, in days since 1970-01-01 (Butcher's algorithm, 1876; Meeus, Astronomical Algorithms). */
function easterOf(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return Date.UTC(year, month - 1, day) / MS_PER_DAY;
}
