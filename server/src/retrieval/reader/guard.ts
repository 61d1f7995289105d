import type { Features } from './describe.ts';
import { largeness } from './rank.ts';

/** Why an answer is held back although it is likely. */
export type Stop = 'known_word_missing' | 'unknown_word' | 'number' | 'kind' | 'by_the_way';

/** From this weight on a word of the message that is known elsewhere must be accounted for by what answers. */
const KNOWN_WORD = 1.4;
/** An unknown word of any but stock weight stops too. */
const UNKNOWN_WORD = 1.6;

/**
 * What stops an answer, whatever its chance: a word of this knowledge that its entry or section lacks, a word the
 * knowledge doesn't know, a number that is neither in the line nor in its ranges, the kind of thing asked for.
 * @param shown characters of an entry's answer, which is shown whole
 */
export function stopOf(features: Features, documents: number, shown = 0): Stop | null {
  if (features.guard_known > KNOWN_WORD && !isInPassing(features, documents)) return 'known_word_missing';
  if (features.guard_unknown > UNKNOWN_WORD) return 'unknown_word';
  if (features.numbers_conflicting > 0) return 'number';
  if (features.own_kind_in_line === 0) return 'kind';
  if (shown >= LONG_ANSWER && features.main_cover <= BY_THE_WAY) return 'by_the_way';
  return null;
}

/** A long answer names many things by the way: its question must say this much of the message. */
const LONG_ANSWER = 500;
const BY_THE_WAY = 0.15;

/** The most of a long question that may be missing where documents are many, and the weight of its weightiest word: one that quite a few of them hold. */
const IN_PASSING = { share: 0.2, weight: 4.5 };

/**
 * Whether what is missing is a small part of the question, in a large library: of hundreds of documents some hold any word, so that
 * it stands elsewhere says less there. In a small business every word counts.
 */
function isInPassing({ guard_sum, guard_known }: Features, documents: number): boolean {
  return guard_sum <= IN_PASSING.share * largeness(documents) && guard_known <= IN_PASSING.weight;
}
