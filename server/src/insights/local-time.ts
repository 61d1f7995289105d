const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export type Interval = 'day' | 'week' | 'month';

/** Clock and calendar of one time zone; a zone this machine does not know counts as UTC. */
export interface LocalTime {
  /** The hour of day, 0 to 23, at a moment in milliseconds. */
  hourOf(at: number): number;
  /** The date a calendar shows, such as 2026-01-31. */
  dateOf(at: number): string;
  /** The moment the day, week (from Monday) or month around a moment began. */
  startOf(interval: Interval, at: number): number;
  /** The moment the next day, week or month begins after one that began at `start`. */
  nextAfter(interval: Interval, start: number): number;
}

/** Far enough into the next one, and not past it: days have 23 to 25 hours, months 28 to 31 days. */
const STEPS: Record<Interval, number> = { day: 1.5 * DAY, week: 7.5 * DAY, month: 40 * DAY };

export function localTime(timeZone: string): LocalTime {
  const format = formatIn(timeZone);
  const offsets = new Map<number, number>();

  /** Milliseconds this zone is ahead of UTC; it only ever changes on the quarter of an hour. */
  function offsetAt(at: number): number {
    const quarter = Math.floor(at / (HOUR / 4));
    let offset = offsets.get(quarter);
    if (offset === undefined) {
      const moment = quarter * (HOUR / 4);
      offset = readOffset(format, moment) - moment;
      offsets.set(quarter, offset);
    }
    return offset;
  }
  /** The moment at which this zone's clock shows a local time, given as if it were UTC. */
  function momentOf(local: number): number {
    const guess = local - offsetAt(local);
    return local - offsetAt(guess);
  }
  function startOf(interval: Interval, at: number): number {
    const local = at + offsetAt(at);
    const day = Math.floor(local / DAY);
    // Day 0, 1 January 1970, was a Thursday.
    if (interval === 'week') return momentOf((Math.floor((day + 3) / 7) * 7 - 3) * DAY);
    if (interval === 'day') return momentOf(day * DAY);
    const date = new Date(local);
    return momentOf(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1));
  }

  return {
    hourOf: (at) => Math.floor((at + offsetAt(at)) / HOUR) % 24,
    dateOf: (at) => new Date(at + offsetAt(at)).toISOString().slice(0, 10),
    startOf,
    nextAfter: (interval, start) => startOf(interval, start + STEPS[interval]),
  };
}

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const format = (zone: string) =>
    new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      hourCycle: 'h23',
    });
  try {
    return format(timeZone);
  } catch {
    return format('UTC');
  }
}

/** What a clock shows at a moment, as milliseconds as if it showed UTC. */
function readOffset(format: Intl.DateTimeFormat, at: number): number {
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute);
}
