import { type LocalTime, localTime } from '../local-time.ts';
import type { Span } from '../period.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** On Monday at seven. */
const SENT_AFTER = 7 * HOUR;
/** How late a mail may be, after a time in which no node ran: until Wednesday morning. */
const LATEST = 2 * DAY;

/** The Monday whose mail is due at a moment on a business's clock; null for most of the week. Times in milliseconds. */
export function dueWeek(timeZone: string, now: number): { week: string; due: number; monday: number } | null {
  const clock = localTime(timeZone);
  const monday = clock.startOf('week', now);
  const due = monday + SENT_AFTER;
  if (now < due || now >= due + LATEST) return null;
  return { week: clock.dateOf(monday), due, monday };
}

/** The week that ended when a Monday began, and the one before it. @param monday milliseconds */
export function weeksBefore(clock: LocalTime, monday: number): { last: Span; before: Span } {
  const startOfWeekBefore = (start: number) => clock.startOf('week', start - 3.5 * DAY);
  const from = startOfWeekBefore(monday);
  return { last: { from, to: monday }, before: { from: startOfWeekBefore(from), to: from } };
}
