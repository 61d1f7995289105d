import type { BookingRequest } from '@askbob/contract/endpoints/actions.ts';
import { localTime, MINUTES_PER_DAY, type OpeningTimes, spansOn } from '../answering/facts/opening-times.ts';
import { dayClock } from './wall-clock.ts';

const MINUTE = 60_000;

/** From the first moment to the last, which is not part of it; milliseconds since 1970. */
export interface Stretch {
  start: number;
  end: number;
}

/** What stands in the way of booking. */
export interface Taken {
  /** Visits of the same action, as many as `at_once` may overlap. */
  visits: readonly Stretch[];
  /** What is busy whatever `at_once` says. */
  busy: readonly Stretch[];
}

/** Every time at which a visit could begin, free or not, in order: within the hours of the business, on its clocks. */
export function* everySlot(
  times: OpeningTimes,
  { minutes, buffer_minutes, notice_minutes, days_ahead }: BookingRequest,
  now: number,
): Generator<Stretch> {
  const earliest = now + notice_minutes * MINUTE;
  const today = localTime(now, times.time_zone).date;
  // What is open from yesterday to this morning belongs to yesterday.
  for (let date = today - 1; date <= today + days_ahead; date += 1) {
    const clock = dayClock(date, times.time_zone);
    for (const { from, to } of spansOn(times, date)) {
      if (from === to) continue;
      const until = to > from ? to : to + MINUTES_PER_DAY;
      for (let minute = from; minute + minutes <= until; minute += minutes + buffer_minutes) {
        const start = clock.at(minute);
        if (start !== null && start >= earliest) yield { start, end: start + minutes * MINUTE };
      }
    }
  }
}

/** Whether a visit can be booked at a time, as far as others go. */
export function isFree(
  { start, end }: Stretch,
  { buffer_minutes, at_once }: BookingRequest,
  { visits, busy }: Taken,
): boolean {
  const buffer = buffer_minutes * MINUTE;
  const overlap = (other: Stretch, around: number) =>
    other.start < end + around && other.end + around > start;
  if (busy.some((other) => overlap(other, 0))) return false;
  return visits.filter((other) => overlap(other, buffer)).length < at_once;
}

/** The first times that can be booked. */
export function freeSlots(
  times: OpeningTimes,
  request: BookingRequest,
  now: number,
  taken: Taken,
  most: number,
): Stretch[] {
  const free: Stretch[] = [];
  for (const slot of everySlot(times, request, now)) {
    if (free.length >= most) break;
    if (isFree(slot, request, taken)) free.push(slot);
  }
  return free;
}

/** The time that begins at a moment, where the business takes visits then; undefined for any other. */
export function slotAt(
  times: OpeningTimes,
  request: BookingRequest,
  now: number,
  start: number,
): Stretch | undefined {
  for (const slot of everySlot(times, request, now)) if (slot.start === start) return slot;
  return undefined;
}
