import type { Document } from './health.ts';

/** What can be set of how long a document holds, as days of this browser's calendar; empty for none. */
export interface Keeping {
  valid_from: string;
  valid_until: string;
  review_by: string;
  owner: string;
}

/** How a document stands in time. */
export type Standing = 'expired' | 'not_yet' | 'due' | 'ends' | null;

const WEEK_MS = 7 * 86_400_000;

/** The days of a document as fields show them; what ends at midnight holds on the day before. */
export function keepingOf(document: Document | undefined): Keeping {
  return {
    valid_from: dayOf(document?.valid_from),
    valid_until: dayOf(document?.valid_until, -1),
    review_by: dayOf(document?.review_by),
    owner: document?.owner ?? '',
  };
}

/** What of it was changed, as it is sent. */
export function keepingBody(changes: Partial<Keeping>): Partial<Record<keyof Keeping, string | null>> {
  const names = ['valid_from', 'valid_until', 'review_by', 'owner'] as const;
  return Object.fromEntries(
    names.flatMap((name) => (changes[name] === undefined ? [] : [[name, changes[name] || null]])),
  );
}

/** Whether a document holds, and whether somebody should look at it. @param now milliseconds */
export function standingOf({ valid_from, valid_until, review_by }: Document, now: number): Standing {
  if (valid_until && Date.parse(valid_until) <= now) return 'expired';
  if (valid_from && Date.parse(valid_from) > now) return 'not_yet';
  if (review_by && Date.parse(review_by) <= now) return 'due';
  return valid_until && Date.parse(valid_until) <= now + WEEK_MS ? 'ends' : null;
}

/** The day so many months from a day, as a field of dates takes it; of a longer month, the last one there is. */
export function inMonths(months: number, from: Date): string {
  const last = new Date(from.getFullYear(), from.getMonth() + months + 1, 0).getDate();
  return written(new Date(from.getFullYear(), from.getMonth() + months, Math.min(from.getDate(), last)));
}

function dayOf(at: string | null | undefined, shiftMs = 0): string {
  return at ? written(new Date(Date.parse(at) + shiftMs)) : '';
}

function written(day: Date): string {
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}`;
}
