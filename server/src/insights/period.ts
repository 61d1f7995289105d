import { invalid } from '../kernel/errors.ts';
import type { LocalTime } from './local-time.ts';

const DAY = 86_400_000;
const DEFAULT_DAYS = 30;
const LONGEST_DAYS = 366;

/** From (inclusive) to (exclusive), in milliseconds. */
export interface Span {
  from: number;
  to: number;
}

/**
 * The span of a query: a plain date counts whole, in the business's time zone; without `from` the 30
 * days before `to`, without `to` until now. Throws 422 when it is empty or longer than 366 days.
 */
export function readSpan(
  query: { from?: string | undefined; to?: string | undefined },
  clock: LocalTime,
  now: number,
): Span {
  const to = query.to === undefined ? now + 1 : momentOf(query.to, clock, 'end');
  const from =
    query.from === undefined
      ? clock.startOf('day', to - DEFAULT_DAYS * DAY)
      : momentOf(query.from, clock, 'start');
  if (to <= from) throw invalid('/from', 'must lie before "to"');
  if (to - from > (LONGEST_DAYS + 1) * DAY) {
    throw invalid('/from', `is more than ${LONGEST_DAYS} days before "to". Ask for a shorter time`);
  }
  return { from, to };
}

/** The span of the same length that ends where this one begins; as many days where it is made of whole ones, whose clocks may change. */
export function spanBefore({ from, to }: Span, clock: LocalTime): Span {
  const length = to - from;
  const isWhole = clock.startOf('day', from) === from && clock.startOf('day', to) === to;
  if (!isWhole) return { from: from - length, to: from };
  return { from: clock.startOf('day', from - Math.round(length / DAY) * DAY + DAY / 2), to: from };
}

function momentOf(text: string, clock: LocalTime, edge: 'start' | 'end'): number {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return Date.parse(text);
  // Noon, UTC, is on that date nearly everywhere; what is ahead by more than 12 hours is put right below.
  const noon = Date.parse(`${text}T12:00:00Z`);
  const day = [noon, noon - DAY / 2, noon + DAY / 2].find((at) => clock.dateOf(at) === text) ?? noon;
  const start = clock.startOf('day', day);
  return edge === 'start' ? start : clock.nextAfter('day', start);
}
