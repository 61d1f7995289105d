import {
  type LanguageCode,
  type SearchedCode,
  searched,
  searchedCodes,
} from '../../text/languages/languages.ts';
import { foldWord, type Token } from '../words/tokenise.ts';

const votes = new Map<string, SearchedCode[]>();
for (const code of searchedCodes) {
  for (const word of new Set(searched[code].words.common.split(' ').map(foldWord)))
    votes.set(word, [...(votes.get(word) ?? []), code]);
}

/** Letters of a word that has a twin in another language more often than not. */
const SHORT = 3;
const KANA = /[\u3040-\u30ff]/;
const LATIN = /[a-z\u00c0-\u024f]/i;
const marks: [RegExp, SearchedCode][] = [
  [/[ąęłńśźż]/i, 'pl'],
  [/[ßäöü]/i, 'de'],
  [/[ñ¿¡]/i, 'es'],
  [/[ãõ]/i, 'pt'],
  [/[èêëœùâîû]/i, 'fr'],
];

/** The likeliest language by its commonest words and letters; `fallback` when nothing speaks for any, `other` for scripts we don't write. */
export function guessLanguage(
  clean: string,
  tokens: Token[],
  fallback: LanguageCode,
): LanguageCode | 'other' {
  const head = clean.slice(0, 400);
  if (KANA.test(head)) return 'ja';
  if (!LATIN.test(head))
    return /\p{L}/u.test(head)
      ? /\p{Script=Han}/u.test(head) && fallback === 'ja'
        ? 'ja'
        : 'other'
      : fallback;
  const score = new Map<LanguageCode, number>();
  const add = (language: LanguageCode, points: number) =>
    score.set(language, (score.get(language) ?? 0) + points);
  const words = tokens.slice(0, 60);
  // A short word alone tells nothing: "u" and "wat" are written in English, too.
  for (const token of words.length === 1 && words[0] && words[0].key.length <= SHORT ? [] : words) {
    const languages = votes.get(token.key);
    for (const language of languages ?? []) add(language, 1 / (languages?.length ?? 1));
  }
  for (const [letters, language] of marks) if (letters.test(head)) add(language, 0.8);
  let best: LanguageCode = fallback;
  for (const [language, points] of score) {
    if (points > (score.get(best) ?? 0) + 0.01) best = language;
  }
  return best;
}
