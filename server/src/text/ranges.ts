import { stripMarks } from './fold.ts';
import type { Language } from './languages/language.ts';

/** What a line holds besides its words: days and months inside its ranges, and numbers between two others. */
export interface Ranges {
  /** Words as `wordsOf` would write them out. */
  names: string[];
  numbers: NumberRange[];
}

/** Numbers from one to another, the text from where what they count may stand, and whether they are sums of money. */
export interface NumberRange {
  low: number;
  high: number;
  after: string;
  money: boolean;
}

const NUMBER = '(\\d+(?:[.,]\\d+)?)';
const UNITS = '(?:cm|kg|km|m|to|years|jahre|años|ans|anni|jaar)';
const compiled = new Map<string, Patterns>();

interface Patterns {
  names: { list: string[]; short: Map<string, number>; between: RegExp }[];
  everyDay: RegExp;
  weekdays: RegExp;
  atMost: RegExp;
  atLeast: RegExp;
  orMore: RegExp;
}

const BETWEEN = new RegExp(
  `(?<![€£$\\d.:])${NUMBER}\\s?${UNITS}?\\s?(?:–|-|to|bis|and|und|a|à|et|y|e|tot|en)\\s?${NUMBER}(?![\\d:])`,
  'gi',
);

/** Days and months inside a range ("Monday to Thursday"), and number ranges ("25 to 40 kg", "over 18"). */
export function rangesOf(text: string, language: Language): Ranges {
  const patterns = patternsOf(language);
  const low = stripMarks(text.toLowerCase());
  const names = patterns.names.flatMap((group) =>
    [...low.matchAll(group.between)].flatMap((match) => inside(group, match)),
  );
  const days = patterns.names[0]?.list ?? [];
  if (patterns.everyDay.test(low)) names.push(...days);
  if (patterns.weekdays.test(low)) names.push(...days.slice(0, 5));
  return { names, numbers: /\d/.test(low) ? numberRanges(low, patterns) : [] };
}

function inside({ list, short }: Patterns['names'][number], match: RegExpMatchArray): string[] {
  const from = short.get(match[1] ?? '');
  const until = short.get(match[2] ?? '');
  if (from === undefined || until === undefined) return [];
  const count = ((until - from + list.length) % list.length) + 1;
  return Array.from({ length: count }, (_, i) => list[(from + i) % list.length] ?? '');
}

function numberRanges(low: string, { atMost, atLeast, orMore }: Patterns): Ranges['numbers'] {
  const found: NumberRange[] = [];
  const put = (least: number, most: number, after: number) => {
    const rest = low.slice(after, after + LONGEST_NOUN);
    const before = low.slice(0, after).trimEnd();
    found.push({
      low: least,
      high: most,
      after: rest,
      money: AFTER_SUM.test(rest) || BEFORE_SUM.test(before),
    });
  };
  const endOf = ([whole, first = '']: RegExpMatchArray, at: number) =>
    at + (whole.startsWith(first) ? first.length : whole.length);
  for (const match of low.matchAll(BETWEEN)) {
    const [least, most] = [value(match[1] ?? ''), value(match[2] ?? '')];
    if (least < most) put(least, most, match.index + match[0].length);
  }
  for (const match of low.matchAll(atMost)) put(0, value(match[1] ?? ''), endOf(match, match.index));
  for (const pattern of [atLeast, orMore])
    for (const match of low.matchAll(pattern))
      put(value(match[1] ?? ''), Number.MAX_VALUE, endOf(match, match.index));
  return found;
}

const AFTER_SUM = /^\s?(?:[€£$%]|(?:eur|euros?|pounds?|dollars?|zł|per cent)(?!\p{L}))/u;
const BEFORE_SUM = /[€£$]\s?[\d.,]+$/;
/** Characters after a range that are looked at for what it counts. */
const LONGEST_NOUN = 30;

function value(written: string): number {
  return Number(/^\d+[.,]\d{1,2}$/.test(written) ? written.replace(',', '.') : written.replace(/[.,]/g, ''));
}

function patternsOf(language: Language): Patterns {
  const known = compiled.get(language.code);
  if (known) return known;
  const { data } = language;
  const groups = [
    { list: data.days.split(' '), letters: data.dayLetters },
    { list: data.months.split(' '), letters: data.monthLetters },
  ];
  const made: Patterns = {
    names: groups.map(({ list, letters }) => named(list, letters, data.to)),
    everyDay: new RegExp(`\\b(?:${stripMarks(data.everyDay)})\\b`),
    weekdays: new RegExp(`\\b(?:${stripMarks(data.weekdays)})\\b`),
    atMost: new RegExp(`\\b(?:${stripMarks(data.atMost)})\\s(?:£|€|\\$)?${NUMBER}`, 'g'),
    atLeast: new RegExp(`\\b(?:${stripMarks(data.atLeast)})\\s(?:£|€|\\$)?${NUMBER}`, 'g'),
    orMore: new RegExp(`${NUMBER}\\s?(?:[a-z]+ )?(?:(?:${stripMarks(data.orMore)})\\b|\\+)`, 'g'),
  };
  compiled.set(language.code, made);
  return made;
}

function named(list: string[], letters: readonly number[], to: string): Patterns['names'][number] {
  const short = new Map<string, number>();
  for (const [at, name] of list.entries()) {
    const plain = stripMarks(name);
    for (const form of [plain, `${plain}s`, ...letters.map((length) => plain.slice(0, length))])
      short.set(form, at);
  }
  const any = [...short.keys()].sort((a, b) => b.length - a.length).join('|');
  const between = new RegExp(
    `\\b(${any})\\.?\\s*(?:–|-|—|${stripMarks(to)})\\s*(?:\\d{1,2}\\.?\\s)?(${any})\\b`,
    'g',
  );
  return { list, short, between };
}
