import type { Features } from './describe.ts';
import { largeness } from './rank.ts';

/** Why an answer is held back although it is likely. */
export type Stop = 'known_word_missing' | 'unknown_word' | 'number' | 'kind';

/** From this weight on a word of the message that is known elsewhere must be accounted for by what answers. */
const KNOWN_WORD = 1.4;
/** An unknown word of any but stock weight stops too. */
const UNKNOWN_WORD = 1.6;

/**
 * What stops an answer, whatever its chance: a word of this knowledge that its entry or section lacks, a word the
 * knowledge doesn't know, a number that is neither in the line nor in its ranges, the kind of thing asked for.
 */
export function stopOf(features: Features, documents: number): Stop | null {
  if (features.guard_known > KNOWN_WORD && !isInPassing(features, documents)) return 'known_word_missing';
  if (features.guard_unknown > UNKNOWN_WORD) return 'unknown_word';
  if (features.numbers_conflicting > 0) return 'number';
  if (features.own_kind_in_line === 0) return 'kind';
  return null;
}

/** The most of a long question that may be missing where documents are many, and the weight of its weightiest word: one that quite a few of them hold. */
const IN_PASSING = { share: 0.2, weight: 4.5 };

/**
 * Whether what is missing is a small part of the question, in a large library: of hundreds of documents some hold any word, so that
 * it stands elsewhere says less there. In a small business every word counts.
 */
function isInPassing({ guard_sum, guard_known }: Features, documents: number): boolean {
  return guard_sum <= IN_PASSING.share * largeness(documents) && guard_known <= IN_PASSING.weight;
}
