import { fold } from '../../text/fold.ts';
import type { Feast } from '../../text/languages/fact-words.ts';
import type { Language } from '../../text/languages/language.ts';
import { nextFeast } from './feasts.ts';
import { nextDate, weekdayOf } from './opening-times.ts';

/** Which days a message names, and what of it is left. */
export interface AskedDays {
  /** Days since 1970-01-01, in the order of the message. */
  dates: number[];
  /** A date that no calendar has was named. */
  isImpossible: boolean;
  rest: string;
}

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

/**
 * The days that a message names: dates, days with a name, weekdays (the next one, today counts), today, tomorrow, the weekend.
 * @param text folded
 */
export function askedDays(
  text: string,
  language: Language,
  { today, monthFirst, isOwnName = () => false }: AskedDaysAt,
): AskedDays {
  const dates: number[] = [];
  let isImpossible = false;
  const add = (date: number | null): string => {
    if (date === null) isImpossible = true;
    else if (!dates.includes(date)) dates.push(date);
    return ' ';
  };
  const byNumber = (a: number, b: number) => {
    const [day, month] = (monthFirst && a <= 12) || b > 12 ? [b, a] : [a, b];
    return month >= 1 && month <= 12 ? nextDate(today, month, day) : null;
  };
  const months = fold(language.data.months).split(/\s+/);
  const monthOf = (word: string) => bestPrefix(months, word, MONTH_LETTERS) + 1;
  const named = (whole: string, word: string, day: string) =>
    monthOf(word) > 0 ? add(nextDate(today, monthOf(word), Number(day))) : whole;
  const { questions } = language.facts;
  const cue = (pattern: string | undefined, found: (said: string) => string) => (each: string) =>
    pattern === undefined
      ? each
      : each.replace(new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'gu'), found);
  const steps: ((each: string) => string)[] = [
    (each) =>
      each.replace(/(?<!\d)(\d{1,2})[./](\d{1,2})(?:[./]\d{2,4})?\.?(?!\d)/g, (_, a: string, b: string) =>
        add(byNumber(Number(a), Number(b))),
      ),
    (each) =>
      each.replace(
        /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|o|\.)?\s(?:of\s|de\s|di\s)?(\p{L}{3,14})/gu,
        (whole, day: string, word: string) => named(whole, word, day),
      ),
    (each) =>
      each.replace(
        /(?<!\p{L})(\p{L}{3,14})\s(\d{1,2})(?:st|nd|rd|th)?(?![\d:])/gu,
        (whole, word: string, day: string) => named(whole, word, day),
      ),
    ...feastsOf(language).map(([feast, pattern]) =>
      cue(pattern, (said) => (isOwnName(said) ? said : add(nextFeast(feast, today)))),
    ),
    cue(questions?.today, () => add(today)),
    cue(questions?.tomorrow, () => add(today + 1)),
    cue(questions?.weekend, () => add(nextWeekday(today, 6)) + add(nextWeekday(today, 0))),
    (each) =>
      each.replace(/\p{L}{3,}/gu, (word) => {
        const at = weekdayNamed(language, word);
        return at === -1 ? word : add(nextWeekday(today, at));
      }),
  ];
  const rest = steps.reduce((each, step) => step(each), text);
  return { dates, isImpossible, rest };
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
