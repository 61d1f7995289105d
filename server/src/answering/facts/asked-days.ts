import { fold } from '../../text/fold.ts';
import type { Feast } from '../../text/languages/fact-words.ts';
import type { Language } from '../../text/languages/language.ts';
import { nextFeast } from './feasts.ts';
import { MS_PER_DAY, nextDate, weekdayOf } from './opening-times.ts';

/** Which days a message names, and what of it is left. */
export interface AskedDays {
  /** Days since 1970-01-01, in the order of the message. */
  dates: number[];
  /** Those of them that were named by their weekday alone: when today is over, the next one is meant. */
  weekdays: number[];
  /** A date that no calendar has was named, or one that is past. */
  isImpossible: boolean;
  /** Each day or span of days is one `DAY` in it. */
  rest: string;
}

/** Stands where a day stood. Pattern of one character that no one types. */
export const DAY = '[\\uE000-\\uF8FF]';
const FIRST_DAY = 0xe000;

/** When days are asked for. */
interface AskedDaysAt {
  /** Days since 1970-01-01. */
  today: number;
  /** 12/25 is in December. */
  monthFirst: boolean;
  /** Whether the business itself has a day of this name, which is then meant. */
  isOwnName?: (said: string) => boolean;
}

/** A shared beginning by which an inflected month is known: `grudnia`, `lutego`. */
const MONTH_LETTERS = 3;
/** Longer spans are taken for two days. */
const LONGEST_SPAN = 400;
/** Between the days of Christmas and the new year. */
const YEAR_END = { from: [12, 27], to: [12, 31] } as const;
const NUMBER = '(\\d{1,2})(?:st|nd|rd|th|er|o|e|\\.)?';
const YEAR = '(?:,?\\s(20\\d{2}))?(?!\\d)';
/** What joins two days into a span, or a list of them. */
const JOINED = 'and|to|until|till|und|bis|et|au|y|e|al?|en|tot|t/m|i|do|oraz|ate|ao|-|–|&';
/** What makes two days that "and" joins a span. */
const SPAN = 'to|until|till|bis|au|al?|tot|t/m|do|ate|ao|-|–';
const BETWEEN = 'between|zwischen|entre|tra|fra|tussen|miedzy|pomiedzy';
const ARTICLE = '(?:the|on|den|dem|am|le|la|el|il|de|do|da|o|no|a|dia|jour|of|das)';

/**
 * The days that a message names: dates, days with a name, weekdays (the next one, today counts), today, tomorrow, the weekend,
 * and all days of a span.
 * @param text folded
 */
export function askedDays(
  text: string,
  language: Language,
  { today, monthFirst, isOwnName = () => false }: AskedDaysAt,
): AskedDays {
  /** What each day in the text stands for, by its place in the list. */
  const named: number[][] = [];
  const ofWeekday = new Set<number>();
  let isImpossible = false;
  const addAll = (dates: readonly number[]): string => {
    named.push([...dates]);
    return String.fromCharCode(FIRST_DAY + named.length - 1);
  };
  const add = (date: number | null): string => {
    if (date !== null) return addAll([date]);
    isImpossible = true;
    return ' ';
  };
  const dated = (month: number, day: number, year?: string) =>
    year === undefined ? nextDate(today, month, day) : exactDate(today, month, day, year);
  const byNumber = (a: number, b: number, year?: string) => {
    const [day, month] = (monthFirst && a <= 12) || b > 12 ? [b, a] : [a, b];
    return month >= 1 && month <= 12 ? dated(month, day, year) : null;
  };
  const months = fold(language.data.months).split(/\s+/);
  const monthOf = (word: string) => bestPrefix(months, word, MONTH_LETTERS) + 1;
  const ofMonth = (whole: string, word: string, day: string, year?: string) =>
    monthOf(word) > 0 ? add(dated(monthOf(word), Number(day), year)) : whole;
  const { questions } = language.facts;
  const cue = (pattern: string | undefined, found: (said: string) => string) => (each: string) =>
    pattern === undefined
      ? each
      : each.replace(new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'gu'), found);
  const weekdayIn = (word: string) => weekdayNamed(language, word.replace(/-feira$/, ''));
  const steps: ((each: string) => string)[] = [
    cue(questions?.yearEnd, () => addAll(yearEnd(today))),
    (each) =>
      each.replace(
        /(?<!\d)(\d{1,2})[./](\d{1,2})(?:[./](\d{2}|\d{4}))?\.?(?!\d)/g,
        (_, a: string, b: string, year?: string) =>
          add(byNumber(Number(a), Number(b), year?.padStart(4, '20'))),
      ),
    // "24. und 25. Dezember" names the month once.
    (each) =>
      each.replace(
        new RegExp(
          `(?<!\\d)${NUMBER}\\s?(${JOINED})\\s?(?=${NUMBER}\\s(?:of\\s|de\\s|di\\s)?(\\p{L}{3,14}))`,
          'gu',
        ),
        (whole, day: string, joint: string, _: string, word: string) =>
          monthOf(word) > 0 ? `${day} ${word} ${joint} ` : whole,
      ),
    (each) =>
      each.replace(
        new RegExp(`(?<!\\d)${NUMBER}\\s?(?:of\\s|de\\s|di\\s)?(\\p{L}{3,14})\\.?${YEAR}`, 'gu'),
        (whole, day: string, word: string, year?: string) => ofMonth(whole, word, day, year),
      ),
    (each) =>
      each.replace(
        new RegExp(
          `(?<!\\p{L})(\\p{L}{3,14})\\s(?:the\\s)?(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])${YEAR}`,
          'gu',
        ),
        (whole, word: string, day: string, year?: string) => ofMonth(whole, word, day, year),
      ),
    ...feastsOf(language).map(([feast, pattern]) =>
      cue(`(?:${pattern})(?: 20\\d{2})?`, (said) => (isOwnName(said) ? said : add(nextFeast(feast, today)))),
    ),
    // A date beside its weekday is one day.
    (each) =>
      each
        .replace(
          new RegExp(`(?<![\\p{L}-])([\\p{L}-]{2,})(?:,|\\.)?\\s(?=(?:${ARTICLE}\\s){0,2}${DAY})`, 'gu'),
          (whole, word: string) => (weekdayIn(word) === -1 ? whole : ' '),
        )
        .replace(
          new RegExp(`(${DAY})(?:,\\s?|\\s?\\()(\\p{L}{2,})\\)?`, 'gu'),
          (whole, day: string, word: string) => (weekdayIn(word) === -1 ? whole : `${day} `),
        ),
    cue(questions?.afterTomorrow, () => add(today + 2)),
    cue(questions?.today, () => add(today)),
    cue(questions?.tomorrow, () => add(today + 1)),
    cue(questions?.weekend, () => addAll([nextWeekday(today, 6), nextWeekday(today, 0)])),
    (each) =>
      questions?.dayOfMonth === undefined
        ? each
        : each.replace(
            new RegExp(`(?<![\\p{L}\\d])(?:${questions.dayOfMonth})(?![\\p{L}\\d:])`, 'gu'),
            (whole, day: string) => (Number(day) > 31 ? whole : add(nextDayOfMonth(today, Number(day)))),
          ),
    ...[(next: string) => `(?:${next}) \\p{L}{3,}`, (next: string) => `\\p{L}{3,} (?:${next})`].map(
      (pattern) =>
        cue(questions && pattern(questions.next), (said) => {
          const at = said
            .split(' ')
            .map(weekdayIn)
            .find((day) => day !== -1);
          return at === undefined ? said : add(nextWeekday(today + 1, at));
        }),
    ),
    (each) =>
      each.replace(/\p{L}{3,}/gu, (word) => {
        const at = weekdayIn(word);
        if (at === -1) return word;
        ofWeekday.add(named.length);
        return add(nextWeekday(today, at));
      }),
  ];
  const rest = steps
    .reduce((each, step) => step(each), text)
    .replace(
      new RegExp(
        `(?:(${BETWEEN})\\s(?:${ARTICLE}\\s)?)?(${DAY})\\s?(${JOINED})\\s(?:${ARTICLE}\\s)?(${DAY})`,
        'gu',
      ),
      (whole, between: string | undefined, a: string, joint: string, b: string) => {
        if (between === undefined && !new RegExp(`^(?:${SPAN})$`).test(joint)) return whole;
        const from = named[a.charCodeAt(0) - FIRST_DAY]?.[0];
        const to = named[b.charCodeAt(0) - FIRST_DAY]?.at(-1);
        if (from === undefined || to === undefined) return whole;
        const isWeek =
          ofWeekday.has(a.charCodeAt(0) - FIRST_DAY) && ofWeekday.has(b.charCodeAt(0) - FIRST_DAY);
        return addAll(spanOf(from, to, { today, isWeek }) ?? [from, to]);
      },
    );
  const inOrder = [...rest].map((each) => each.charCodeAt(0) - FIRST_DAY).filter((at) => at in named);
  const dates = [...new Set(inOrder.flatMap((at) => named[at] ?? []))];
  const weekdays = inOrder.filter((at) => ofWeekday.has(at)).flatMap((at) => named[at] ?? []);
  return { dates, weekdays, isImpossible, rest };
}

/** All days from one to another; those of a span that has begun are left of it. Null where it is none. */
function spanOf(
  from: number,
  to: number,
  { today, isWeek }: { today: number; isWeek: boolean },
): number[] | null {
  const first = from <= to ? from : isWeek ? from : today;
  const last = from > to && isWeek ? to + 7 : to;
  if (last < first || last - first > LONGEST_SPAN) return null;
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/** The days between Christmas and the new year that are still to come. */
function yearEnd(today: number): number[] {
  const last = nextDate(today, ...YEAR_END.to) ?? today;
  const first = Math.max(today, last - (YEAR_END.to[1] - YEAR_END.from[1]));
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/** A day of a year that was named; null where there is none, or it is past. */
function exactDate(today: number, month: number, day: number, year: string): number | null {
  const at = new Date(Date.UTC(Number(year), month - 1, day));
  const date = at.getTime() / MS_PER_DAY;
  return at.getUTCMonth() === month - 1 && date >= today ? date : null;
}

/** The next day with this number in its month. */
function nextDayOfMonth(today: number, day: number): number | null {
  const dayOf = (date: number) => new Date(date * MS_PER_DAY).getUTCDate();
  const days = Array.from({ length: 62 }, (_, at) => today + at);
  return days.find((date) => dayOf(date) === day) ?? null;
}

/** Names of days and what they are said by, in their order. */
const feastsOf = ({ facts }: Language) => Object.entries(facts.questions?.feasts ?? {}) as [Feast, string][]; // the keys of the record

const nextWeekday = (today: number, weekday: number): number =>
  today + ((weekday - weekdayOf(today) + 7) % 7);

/** 0 for Sunday; -1 for a word that names no day. Short forms and endings count. */
function weekdayNamed(language: Language, word: string): number {
  const days = fold(language.data.days).split(/\s+/);
  const written = fold(language.short.get(word) ?? word);
  const at = days.findIndex((day) => sharedLetters(day, written) >= Math.max(4, day.length - 2));
  return at === -1 ? -1 : (at + 1) % 7;
}

function bestPrefix(words: readonly string[], word: string, least: number): number {
  const shared = words.map((each) => sharedLetters(each, word));
  const most = Math.max(...shared);
  return most >= least && shared.indexOf(most) === shared.lastIndexOf(most) ? shared.indexOf(most) : -1;
}

function sharedLetters(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
