import { cosine } from './dense.ts';
import { embeddedScores } from './embedded.ts';
import type { ReadQuery } from './read-query.ts';
import type { Collection } from './release-index.ts';

/** How close an entry's wordings come to a message by vector. */
export interface Nearness {
  /** Closest wording, and the mean over the closest three. */
  best: number;
  mean: number;
}

/** Likeness of a unit to the message by the best vectors there are; null without any. */
export function likenessBy(collection: Collection, query: ReadQuery): ((unit: number) => number) | null {
  const embedded = embeddedScores(collection, query);
  if (embedded) return (unit) => embedded[unit] ?? 0;
  const { meaning } = query;
  const { wordVectors } = collection;
  if (!meaning || wordVectors.dimensions !== meaning.length) return null;
  return (unit) => cosine(wordVectors, unit, meaning);
}

/** Nearness of one passage's units. */
export function nearness(
  collection: Collection,
  passage: number,
  likeness: (unit: number) => number,
): Nearness {
  let first = 0;
  let second = 0;
  let third = 0;
  const start = collection.passageUnits[passage] ?? 0;
  const end = collection.passageUnits[passage + 1] ?? 0;
  for (let unit = start; unit < end; unit++) {
    const value = likeness(unit);
    if (value > first) {
      third = second;
      second = first;
      first = value;
    } else if (value > second) {
      third = second;
      second = value;
    } else if (value > third) third = value;
  }
  return { best: first, mean: (first + second + third) / Math.max(1, Math.min(3, end - start)) };
}
