import { cutInPlace, formOf, plainNumber } from './cut-words.ts';
import { stripMarks } from './fold.ts';
import type { Language } from './languages/language.ts';

/** One word of a text, as it is compared. */
export interface Word {
  /** Lower case, as written. */
  surface: string;
  /** What it is compared by. */
  stem: string;
  /** A number, or a code that holds one. */
  number: boolean;
}

/**
 * The words of a text in order: short forms written out, "check-in" and "x-ray" as one word, units cut from
 * their number, number words as numbers. @param asked a message, where a lone "so" is no Sunday
 */
export function wordsOf(text: string, language: Language, asked = false): Word[] {
  const folded = joinParts(formOf(text, 'topics'), language);
  const words: Word[] = [];
  for (const { word, at } of cutInPlace(folded, 'topics')) {
    const surface = withUmlauts(word.replace(/'s$/, ''), language);
    if (surface === '') continue;
    const end = at + word.length;
    const after = folded.slice(end, end + 2);
    // "Min" counts minutes after a number, and is the least that there may be elsewhere.
    const isLeast = surface === 'min' && !words.at(-1)?.number;
    words.push(...wordOf(isLeast ? 'minimum' : surface, language, asked, after));
  }
  return words;
}

/** German as it is typed where there are no umlauts: "fuer", "Oel"; not "neue" or "Quelle". */
function withUmlauts(word: string, language: Language): string {
  if (language.code !== 'de') return word;
  return word
    .replace(/ae/g, 'ä')
    .replace(/oe/g, 'ö')
    .replace(/(?<![aeqäö])ue/g, 'ü');
}

function wordOf(surface: string, language: Language, asked: boolean, after: string): Word[] {
  if (/^\d/.test(surface)) return [{ surface, stem: plainNumber(surface), number: true }];
  const number = language.numbers.get(stripMarks(surface));
  if (number !== undefined) return [{ surface, stem: number, number: true }];
  // French and Italian run an article into its word.
  const elided = /^(?:[cdjlmnst]|qu|un|dell|nell|all|dall|sull|quell)'(.+)$/.exec(surface)?.[1];
  const bare = elided !== undefined && (language.code === 'fr' || language.code === 'it') ? elided : surface;
  const word = writtenOut(bare, language, asked, after);
  return [{ surface: word, stem: language.stem(word), number: /\d/.test(word) }];
}

/** Names of days that are words of their own ("so", "di", "za") are only written out where a list of days has them. */
function writtenOut(word: string, language: Language, asked: boolean, after: string): string {
  const full = language.short.get(word);
  if (full === undefined) return word;
  const ambiguous = word.length <= 2 && language.data.days.normalize('NFD').includes(full.normalize('NFD'));
  if (!ambiguous) return full;
  return !asked && /^(?:\.|\s?[–-])/.test(after) ? full : word;
}

function joinParts(text: string, language: Language): string {
  return text
    .replace(COUNTED, (whole, number: string) => (isCount(number, language) ? `${number} ` : whole))
    .replace(/\bamerican express\b/g, 'americanexpress')
    .replace(/\ba\/c\b|\bair con(?:ditioning|d)?\b|\baircon\b/g, 'ac')
    .replace(/\bwi-?\s?fi\b/g, 'wifi')
    .replace(/(?<![\p{L}\d])(\p{L}{1,3})-([\p{L}\d]+)/gu, '$1$2')
    .replace(/(?<![\p{L}\d])(\p{L}+)-(\p{L}{1,3})(?![\p{L}\d])/gu, '$1$2')
    .replace(/(\d)(?:st|nd|rd|th)\b/g, '$1')
    .replace(/(\d)'000\b/g, '$1000');
}

/** A word that is joined to what follows it: the "six" of "six-week". */
const COUNTED = /(?<![\p{L}\d-])(\p{L}{2,})-(?=\p{L}{3})/gu;

/** A "six-week course" is one of six weeks; a "one-way" ticket counts nothing. */
function isCount(word: string, { numbers }: Language): boolean {
  const number = numbers.get(stripMarks(word));
  return number !== undefined && number !== '1';
}

/** The words of a text that carry a topic. */
export function contentWords(text: string, language: Language, asked = false): Word[] {
  return wordsOf(text, language, asked).filter((word) => isContent(word, language));
}

/** Whether a word carries a topic: numbers do, function words and customers' filler do not. */
export function isContent({ surface, number }: Word, { stop }: Language): boolean {
  if (number) return true;
  if (stop.has(surface)) return false;
  // "It'd" and "that'll" are what "it" and "that" are.
  const apostrophe = surface.indexOf("'");
  return apostrophe < 0 || !stop.has(surface.slice(0, apostrophe)) || !ENDING.test(surface.slice(apostrophe));
}

const ENDING = /^'(?:d|ll|re|ve|s|m|t|n|nen?|ner|nem)$/;
