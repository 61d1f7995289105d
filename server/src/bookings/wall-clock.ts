import { localTime, MINUTES_PER_DAY } from '../answering/facts/opening-times.ts';

const MINUTE = 60_000;
const DAY = MINUTES_PER_DAY * MINUTE;

/** How far the clock of a zone is ahead of UTC at a moment, in milliseconds. */
function offsetAt(at: number, timeZone: string): number {
  const { date, minute } = localTime(at, timeZone);
  return (date * MINUTES_PER_DAY + minute) * MINUTE - Math.floor(at / MINUTE) * MINUTE;
}

/** Reads clocks of one day and the next: what it costs to ask for an offset is paid once a day, unless clocks change. */
export interface DayClock {
  /**
   * The moment at which clocks show a minute of the day, or of the next one beyond 1440; the first of two, and null where they
   * jump over it.
   */
  at(minute: number): number | null;
}

/** @param date days since 1970-01-01 */
export function dayClock(date: number, timeZone: string): DayClock {
  const midnight = date * DAY;
  const before = offsetAt(midnight - DAY, timeZone);
  const after = offsetAt(midnight + 3 * DAY, timeZone);
  const shows = (at: number, wall: number): boolean => at + offsetAt(at, timeZone) === wall;
  return {
    at: (minute) => {
      const wall = midnight + minute * MINUTE;
      if (before === after) return wall - before;
      const moments = [wall - before, wall - after].sort((a, b) => a - b);
      return moments.find((at) => shows(at, wall)) ?? null;
    },
  };
}

/** A moment as clocks of a zone show it, written as if it were UTC: what dates are formatted from. @param at milliseconds */
export function wallOf(at: number, timeZone: string): number {
  const { date, minute } = localTime(at, timeZone);
  return (date * MINUTES_PER_DAY + minute) * MINUTE;
}
