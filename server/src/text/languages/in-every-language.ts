import { searched, searchedCodes } from './languages.ts';
import type { SentenceWords } from './sentence-words.ts';

/** The fields of sentence words that are lists. */
type List = {
  [Key in keyof SentenceWords]-?: SentenceWords[Key] extends string | undefined ? Key : never;
}[keyof SentenceWords];
type Pairs = 'contractions' | 'shortUnits' | 'signs';

/** A list of sentence words, of every language that is searched. */
export function inEveryLanguage(name: List): ReadonlySet<string> {
  return new Set(
    searchedCodes.flatMap((code) => searched[code].sentences[name]?.split(' ') ?? []).filter(Boolean),
  );
}

/** Lines of sentence words, of every language that is searched. */
export function linesOfEveryLanguage(name: List): string[] {
  return searchedCodes.flatMap((code) => searched[code].sentences[name]?.split('\n') ?? []).filter(Boolean);
}

/** Alternatives of a pattern, of every language that is searched. */
export function patternOfEveryLanguage(name: List): string {
  return searchedCodes.flatMap((code) => searched[code].sentences[name] ?? []).join('|');
}

/** Words and what they stand for, of every language that is searched. */
export function pairsOfEveryLanguage(name: Pairs): ReadonlyMap<string, string> {
  return new Map(searchedCodes.flatMap((code) => Object.entries(searched[code].sentences[name] ?? {})));
}
