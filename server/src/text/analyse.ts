import type { Language } from './language.ts';
import { stem } from './stem.ts';
import { STOP_WORDS } from './stop-words.ts';
import { words } from './words.ts';

/** One word of a text as the index sees it. */
export interface Token {
  /** The word itself, lower case. */
  word: string;
  /** Stem, or the number as written. */
  term: string;
  /** Too common to tell documents apart. */
  stop: boolean;
}

/** Stems of a text's words, in reading order, stop words marked. */
export function analyse(text: string, language: Language): Token[] {
  const stops = STOP_WORDS[language];
  return words(text).map((word) => ({ word, term: stem(word, language), stop: stops.has(word) }));
}
