import { fold } from '../../text/fold.ts';

/** A phone or order number, with whatever people write between its digits. */
const NUMBER = /\+?\d(?:[ ()./\u00a0\u2011-]{0,3}\d){4,}/g;
/** Words of one search at most; whoever types more means a text, which its first words find. */
const MAX_WORDS = 8;
/** Digits that a prefix of a country has at most, and what has to stay to be a number. */
const COUNTRY = 3;
const NUMBER_LEFT = 6;

/** A text as it is searched: folded, and its numbers once more without what stands between their digits. */
export function searchable(text: string): string {
  const folded = fold(text).replaceAll(/\s+/g, ' ').trim();
  const numbers = [...folded.matchAll(NUMBER)].map(([number]) => digitsOf(number));
  return [folded, ...new Set(numbers)].join('\n');
}

/** What has to stand in a conversation for a search: each word, and each number however it is written. */
export function wordsOf(search: string): string[] {
  const folded = fold(search);
  const numbers = [...folded.matchAll(NUMBER)].map(([number]) => withoutCountry(number));
  const words = folded.replaceAll(NUMBER, ' ').split(/\s+/).filter(Boolean);
  return [...new Set([...numbers, ...words])].slice(0, MAX_WORDS);
}

const digitsOf = (number: string): string => number.replaceAll(/\D/g, '');

/** The digits that a number has both with its country and without: `+49 170 …` and `0170 …`. */
function withoutCountry(number: string): string {
  const digits = digitsOf(number);
  const isAbroad = number.startsWith('+') || digits.startsWith('00');
  const bare = digits.replace(/^0+/, '');
  const own = isAbroad ? bare.slice(COUNTRY) : bare;
  return own.length >= NUMBER_LEFT ? own : bare || digits;
}
