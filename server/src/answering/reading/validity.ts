import type { IndexedDocument } from '../../retrieval/types.ts';

/** From when and until when a document holds, in milliseconds since 1970. */
export interface Validity {
  id: string;
  from: number;
  until: number;
}

/** The documents of a release that hold for a time only. */
export function validityOf(documents: readonly IndexedDocument[]): Validity[] {
  return documents
    .filter(({ valid_from, valid_until }) => valid_from !== undefined || valid_until !== undefined)
    .map(({ id, valid_from, valid_until }) => ({
      id,
      from: valid_from ?? Number.NEGATIVE_INFINITY,
      until: valid_until ?? Number.POSITIVE_INFINITY,
    }));
}

/** Documents that answer nothing at a moment: they hold no more, or not yet. @param now milliseconds */
export function withheldAt(validity: readonly Validity[], now: number): Set<string> {
  return new Set(validity.filter(({ from, until }) => now < from || now >= until).map(({ id }) => id));
}
