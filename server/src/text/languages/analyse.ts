import { words } from '../words.ts';
import { languageOf } from './language.ts';
import type { SearchedCode } from './languages.ts';

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
export function analyse(text: string, code: SearchedCode): Token[] {
  const { stem, stop } = languageOf(code);
  return words(text).map((word) => ({ word, term: stem(word) || word, stop: stop.has(word) }));
}
