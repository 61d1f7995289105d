import { cutInPlace, formOf } from '../../text/cut-words.ts';

/** One word of a message: its folded form for matching, and where it stands in the cleaned message. */
export interface Token {
  key: string;
  /** The first letters of the key, by which phrases of word beginnings are found. */
  prefix: string;
  start: number;
  end: number;
}

/** A message without invisible characters, and its words. */
export interface TokenisedMessage {
  clean: string;
  tokens: Token[];
}

/** Letters of a word's beginning that phrases are filed under. */
export const PREFIX_LENGTH = 3;

const MARKS = /[\u0300-\u036f]/g;
const NOT_ASCII = /[^\p{ASCII}]/u;
const LATIN = /[a-z]/;
const LOOKALIKE = /[\u0370-\u03ff\u0400-\u04ff]/;

const lookalikes = new Map(
  Object.entries({
    а: 'a',
    е: 'e',
    о: 'o',
    р: 'p',
    с: 'c',
    у: 'y',
    х: 'x',
    і: 'i',
    ј: 'j',
    ѕ: 's',
    һ: 'h',
    ԁ: 'd',
    к: 'k',
    м: 'm',
    т: 't',
    в: 'b',
    н: 'h',
    г: 'r',
    α: 'a',
    ε: 'e',
    ο: 'o',
    ρ: 'p',
    ι: 'i',
    ν: 'v',
    τ: 't',
    υ: 'u',
    κ: 'k',
    χ: 'x',
    η: 'n',
  }),
);
const latin = new Map(Object.entries({ ß: 'ss', ł: 'l', ø: 'o', æ: 'ae', œ: 'oe', đ: 'd', ı: 'i' }));

/** Splits a message into words, at most `limit` of them; hidden characters are removed and compatible forms unified first. */
export function tokenise(message: string, limit = 600): TokenisedMessage {
  const clean = formOf(message, 'phrases');
  const tokens: Token[] = [];
  for (const { word, at } of cutInPlace(clean, 'phrases')) {
    tokens.push(tokenOf(foldWord(word), at, at + word.length));
    if (tokens.length >= limit) break;
  }
  return { clean, tokens };
}

/** A token of a folded word. */
export function tokenOf(key: string, start: number, end: number): Token {
  return { key, prefix: key.slice(0, PREFIX_LENGTH), start, end };
}

/** The form under which a word is compared: lower case, no accents or apostrophes, look-alike letters as Latin. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase().replace(/['’´`]/g, '');
  if (!NOT_ASCII.test(lower)) return lower;
  // Dots and circles of kana are not in the removed range, so composing again restores them.
  const bare = lower.normalize('NFD').replace(MARKS, '').normalize('NFC');
  const mixed = LATIN.test(bare) && LOOKALIKE.test(bare);
  return Array.from(
    bare,
    (letter) => latin.get(letter) ?? (mixed ? lookalikes.get(letter) : undefined) ?? letter,
  ).join('');
}
