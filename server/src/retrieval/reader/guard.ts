import type { Features } from './describe.ts';

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
export function stopOf(features: Features): Stop | null {
  if (features.guard_known > KNOWN_WORD) return 'known_word_missing';
  if (features.guard_unknown > UNKNOWN_WORD) return 'unknown_word';
  if (features.numbers_conflicting > 0) return 'number';
  if (features.own_kind_in_line === 0) return 'kind';
  return null;
}
