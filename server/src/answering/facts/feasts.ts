import type { Feast } from '../../text/languages/fact-words.ts';
import { MS_PER_DAY, weekdayOf } from './opening-times.ts';

/** Month and day, days from Easter Sunday, or which weekday of a month (-1 for its last). */
type When = readonly [month: number, day: number] | number | { month: number; weekday: number; nth: number };

const when: Record<Feast, When> = {
  christmas_eve: [12, 24],
  christmas: [12, 25],
  boxing_day: [12, 26],
  new_years_eve: [12, 31],
  new_year: [1, 1],
  epiphany: [1, 6],
  carnival_monday: -48,
  carnival: -47,
  maundy_thursday: -3,
  good_friday: -2,
  easter_saturday: -1,
  easter: 0,
  easter_monday: 1,
  labour_day: [5, 1],
  ascension: 39,
  pentecost: 49,
  whit_monday: 50,
  corpus_christi: 60,
  assumption: [8, 15],
  reformation: [10, 31],
  all_saints: [11, 1],
  immaculate: [12, 8],
  german_unity: [10, 3],
  bastille: [7, 14],
  victory: [5, 8],
  armistice: [11, 11],
  italian_liberation: [4, 25],
  italian_republic: [6, 2],
  hispanic_day: [10, 12],
  spanish_constitution: [12, 6],
  kings_day: [4, 27],
  dutch_liberation: [5, 5],
  polish_constitution: [5, 3],
  polish_independence: [11, 11],
  carnation: [4, 25],
  portugal: [6, 10],
  portuguese_republic: [10, 5],
  portuguese_restoration: [12, 1],
  independence: [7, 4],
  thanksgiving: { month: 11, weekday: 4, nth: 4 },
  early_may: { month: 5, weekday: 1, nth: 1 },
  spring_bank: { month: 5, weekday: 1, nth: -1 },
  summer_bank: { month: 8, weekday: 1, nth: -1 },
};

/** The next time that a day with a name comes; today counts. In days since 1970-01-01, as `today`. */
export function nextFeast(feast: Feast, today: number): number | null {
  const year = new Date(today * MS_PER_DAY).getUTCFullYear();
  return [year, year + 1].map((each) => feastIn(feast, each)).find((date) => date >= today) ?? null;
}

function feastIn(feast: Feast, year: number): number {
  const at = when[feast];
  if (typeof at === 'number') return easterOf(year) + at;
  if ('month' in at) return nthWeekday(year, at);
  return Date.UTC(year, at[0] - 1, at[1]) / MS_PER_DAY;
}

function nthWeekday(
  year: number,
  { month, weekday, nth }: { month: number; weekday: number; nth: number },
): number {
  const first = Date.UTC(year, nth > 0 ? month - 1 : month, 1) / MS_PER_DAY;
  return first + ((weekday - weekdayOf(first) + 7) % 7) + (nth > 0 ? nth - 1 : nth) * 7;
}

/** Whether a day is one of the feasts that a language has a name for. */
export const isFeast = (date: number, feasts: readonly Feast[]): boolean =>
  feasts.some((feast) => nextFeast(feast, date) === date);

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
