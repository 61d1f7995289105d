import { stripMarks } from '../fold.ts';
import { words } from '../words.ts';
import { type LanguageCode, type SearchedCode, searched, searchedCodes } from './languages.ts';

/** Words that are enough to tell the language of a message, and of many texts. */
const ENOUGH_OF_A_MESSAGE = 60;
const ENOUGH_OF_TEXTS = 20_000;
/** In so few words, words of so few letters don't tell: each has a twin in another language. */
const FEW = 2;
const SHORT = 3;
/** What letters of one language are worth, next to a word of its own. */
const LETTERS = 0.8;
/** Share of what speaks for the likeliest language from which another is nearly as likely. */
const NEARLY = 0.6;
const KANA = /[\u3040-\u30ff]/;
const HAN = /\p{Script=Han}/u;
const LATIN = /[a-z\u00c0-\u024f]/i;
/** Letters, and the languages that are written with them: the first of them, unless another is expected. */
const marks: [RegExp, ...SearchedCode[]][] = [
  [/[ąęłńśźż]/i, 'pl'],
  [/[ßäöü]/i, 'de'],
  [/[ñ¿¡]/i, 'es'],
  [/[ãõ]/i, 'pt'],
  [/[ëœîû]/i, 'fr'],
  [/[êâ]/i, 'fr', 'pt'],
];

/** The languages that a common word belongs to. */
const sharers = new Map<string, SearchedCode[]>();
for (const code of searchedCodes) {
  for (const word of new Set(stripMarks(searched[code].words.common).split(' ')))
    sharers.set(word, [...(sharers.get(word) ?? []), code]);
}

/** The function words of each language, without accents. */
const stops = new Map(
  searchedCodes.map((code) => [
    code as LanguageCode,
    new Set(stripMarks(searched[code].words.stop).split(/\s+/)),
  ]),
);

/** Languages in the order in which they win where a word is of several: the business's own, then the page's. */
export type Preferred = readonly [LanguageCode, ...LanguageCode[]];

/**
 * The likeliest language of a message by its commonest words and letters: the first preferred one when nothing speaks
 * for another, or two short words do for none that is preferred; `other` for scripts we don't write.
 * @param keys its words, lower case and without accents
 */
export function guessLanguage(
  message: string,
  keys: readonly string[],
  preferred: Preferred,
): LanguageCode | 'other' {
  return guessLanguages(message, keys, preferred)[0];
}

/** The likeliest language of a message as `guessLanguage` tells it, then those that are nearly as likely. */
export function guessLanguages(
  message: string,
  keys: readonly string[],
  preferred: Preferred,
): [LanguageCode | 'other', ...LanguageCode[]] {
  const [fallback] = preferred;
  const head = message.slice(0, 400);
  if (KANA.test(head) || (preferred.includes('ja') && HAN.test(head))) return ['ja'];
  if (!LATIN.test(head)) return [/\p{L}/u.test(head) ? 'other' : fallback];
  const points = pointsOf(head, keys, preferred);
  const first = preferred.map((code) => [code, points.get(code) ?? 0] as const);
  const best = likeliest([...first, ...points], fallback);
  const isNearly = (of: (code: LanguageCode) => number) => (code: LanguageCode) =>
    of(code) > 0 && of(code) >= NEARLY * of(best);
  const nearly = [...points.keys()]
    .filter((code) => code !== best)
    .filter(isNearly((code) => points.get(code) ?? 0))
    .filter(isNearly((code) => keys.filter((key) => stops.get(code)?.has(key)).length));
  return [best, ...nearly];
}

/** What the words and letters of a message say for each language. */
function pointsOf(head: string, keys: readonly string[], preferred: Preferred): Map<LanguageCode, number> {
  const points = new Map<LanguageCode, number>();
  const speaking = new Map<LanguageCode, Set<string>>();
  for (const key of keys.slice(0, ENOUGH_OF_A_MESSAGE)) {
    for (const [code, share] of sharesOf(key, preferred)) {
      points.set(code, (points.get(code) ?? 0) + share);
      speaking.set(code, (speaking.get(code) ?? new Set()).add(key));
    }
  }
  if (keys.length <= FEW) {
    for (const [code, said] of speaking)
      if (!preferred.includes(code) && [...said].every((key) => key.length <= SHORT)) points.delete(code);
  }
  // A single letter is a word of many languages: by itself it speaks for none but those that are expected.
  for (const [code, said] of speaking)
    if (!preferred.includes(code) && [...said].every((key) => key.length === 1)) points.delete(code);
  for (const [letters, ...codes] of marks) {
    const code = preferred.find((each) => codes.some((one) => one === each)) ?? codes[0];
    if (code && letters.test(head)) points.set(code, (points.get(code) ?? 0) + LETTERS);
  }
  return points;
}

/** The language that texts are written in, by the commonest words; English when nothing speaks for another. */
export function languageOfTexts(texts: Iterable<string>): SearchedCode {
  const points = new Map<SearchedCode, number>();
  let read = 0;
  for (const text of texts) {
    const found = words(text);
    for (const word of found)
      for (const [code, share] of sharesOf<SearchedCode>(stripMarks(word)))
        points.set(code, (points.get(code) ?? 0) + share);
    read += found.length;
    if (read >= ENOUGH_OF_TEXTS) break;
  }
  return likeliest(points, 'en');
}

/** What a word says for each language: one where it is that language's alone, less where others have it, be it rarely in one that is expected. */
function sharesOf<Code extends LanguageCode>(
  word: string,
  expected: readonly Code[] = [],
): [Code | SearchedCode, number][] {
  const common: readonly (Code | SearchedCode)[] = sharers.get(word) ?? [];
  if (common.length === 0) return [];
  const codes = [
    ...common,
    ...expected.filter((code) => !common.includes(code) && stops.get(code)?.has(word)),
  ];
  return codes.map((code) => [code, 1 / codes.length]);
}

/** The code with the most points; of those with as many, the one that stands first. */
function likeliest<Code extends LanguageCode>(
  points: Iterable<readonly [Code, number]>,
  fallback: Code,
): Code {
  let best: readonly [Code, number] = [fallback, 0];
  for (const each of points) if (each[1] > best[1] + 0.01) best = each;
  return best[0];
}
