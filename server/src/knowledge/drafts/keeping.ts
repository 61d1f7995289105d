import { dateOf, isoDate, localTime, MINUTES_PER_DAY } from '../../answering/facts/opening-times.ts';
import { invalid } from '../../kernel/errors.ts';
import type { BusinessDb } from '../../platform/db/store.ts';
import type { Services } from '../services.ts';
import type { DocumentRow } from './document-row.ts';

/** How long a document holds and who looks after it, as it was written: null for none, left out for no change. */
export interface Keeping {
  valid_from?: string | null | undefined;
  valid_until?: string | null | undefined;
  review_by?: string | null | undefined;
  owner?: string | null | undefined;
}

/** The same as the store holds it. */
export type KeepingColumns = Pick<DocumentRow, 'valid_from' | 'valid_until' | 'review_by' | 'owner_id'>;

export const NOT_KEPT: KeepingColumns = {
  valid_from: null,
  valid_until: null,
  review_by: null,
  owner_id: null,
};

/** Reads what was written over what was there before. Throws 422. */
export type ReadKeeping = (written: Keeping, before?: KeepingColumns) => KeepingColumns;

const MINUTE = 60_000;

/** The way to read dates as this business means them, in its time zone, and owners who are its people. */
export async function keepingReader(services: Services, { businessId }: BusinessDb): Promise<ReadKeeping> {
  const profile = await services.profiles.find(businessId);
  const zone = profile?.settings.time_zone ?? 'UTC';
  const people = await services.store.platform.read((q) =>
    q.selectFrom('users').select('id').where('business_id', '=', businessId).execute(),
  );
  const ids = new Set(people.map(({ id }) => id));
  return ({ valid_from, valid_until, review_by, owner }, before = NOT_KEPT) => {
    const columns = {
      valid_from: read(valid_from, before.valid_from, (text) => startOf(text, zone, 0)),
      valid_until: read(valid_until, before.valid_until, (text) => startOf(text, zone, 1)),
      review_by: read(review_by, before.review_by, (text) => startOf(text, zone, 0)),
      owner_id: owner === undefined ? before.owner_id : owner,
    };
    if (owner && !ids.has(owner)) {
      throw invalid('/owner', 'is nobody of this business. Take an id from GET /api/colleagues');
    }
    const { valid_from: from, valid_until: until } = columns;
    if (from !== null && until !== null && until <= from) {
      throw invalid('/valid_until', 'must be later than valid_from');
    }
    return columns;
  };
}

function read(
  written: string | null | undefined,
  before: number | null,
  moment: (text: string) => number,
): number | null {
  if (written === undefined) return before;
  return written === null ? null : moment(written);
}

/** A moment as it is; a day as its midnight in the time zone, so many days later. */
function startOf(text: string, zone: string, daysLater: number): number {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return Date.parse(text);
  const day = dateOf(isoDate(dateOf(text) + daysLater));
  const utc = day * MINUTES_PER_DAY * MINUTE;
  // Twice, since the clocks may be changed between the first guess and midnight.
  return utc - aheadOfUtc(utc - aheadOfUtc(utc, zone), zone);
}

function aheadOfUtc(at: number, zone: string): number {
  const { date, minute } = localTime(at, zone);
  return (date * MINUTES_PER_DAY + minute) * MINUTE - at;
}

/** Columns that visitors notice a change of. */
export function sameValidity(a: KeepingColumns, b: KeepingColumns): boolean {
  return a.valid_from === b.valid_from && a.valid_until === b.valid_until;
}

/** Whether all of it is the same. */
export function sameKeeping(a: KeepingColumns, b: KeepingColumns): boolean {
  return sameValidity(a, b) && a.review_by === b.review_by && a.owner_id === b.owner_id;
}
