import { type Word, wordsOf } from '../../text/content-words.ts';
import { fold } from '../../text/fold.ts';
import { type FactName, factNames } from '../../text/languages/fact-words.ts';
import type { Language } from '../../text/languages/language.ts';
import { askedDays } from './asked-days.ts';

/** Facts that a message asks for, and for opening hours, when. */
export interface AskedFacts {
  facts: (FactName | 'hours')[];
  /** Days since 1970-01-01; none where no day is named. */
  dates: number[];
  /** It asks whether it is open this minute. */
  now: boolean;
  /** It asks for public holidays. */
  holidays: boolean;
}

/** When and where something is asked. */
export interface AskedAt {
  /** Days since 1970-01-01. */
  today: number;
  /** 12/25 is in December. */
  monthFirst: boolean;
  /** The name of the business, which means nothing else here. */
  ownName: string;
  /** Days that the business has a name for. */
  holidays: readonly { name: string; date: number }[];
  /** Opening hours were asked for just before, so that a day alone asks for its hours. */
  continues: boolean;
}

/** Longer messages ask for more than a fact. */
const LONGEST = 160;
/** A time of day beside the question whether a day is open: the hours of that day answer it. */
const CLOCK =
  /(?<![\d.])(?:at |um |a las |à |alle |om |o |as |until |bis )?\d{1,2}(?::\d{2})?\s?(?:am|pm|uhr|h|o'clock|uur)?(?![\d.])/g;

/** Verbs before their pronoun: `êtes-vous`, `y a-t-il`. */
const INVERTED = /-(?:t-)?(?:vous|on|je|il|elle|nous|tu|vos|les)(?!\p{L})/gu;

type Asked = FactName | 'hours';
const names: readonly Asked[] = [...factNames, 'hours'];

/** What the words that ask for facts are, ready to be compared. */
interface Prepared {
  stems: Record<Asked, ReadonlySet<string>>;
  beside: Record<Asked, ReadonlySet<string>>;
  phrases: Partial<Record<Asked, RegExp>>;
  around: ReadonlySet<string>;
}
const prepared = new WeakMap<Language, Prepared>();

/**
 * The facts of a business that a message asks for, when it asks for nothing else: one word more that carries a topic
 * ("parking for caravans"), and null is returned. Pure.
 */
export function askedFacts(
  message: string,
  language: Language,
  { today, monthFirst, ownName, holidays, continues }: AskedAt,
): AskedFacts | null {
  const { questions } = language.facts;
  if (!questions || message.length > LONGEST) return null;
  const words = prepared.get(language) ?? prepare(language);
  prepared.set(language, words);
  const folded = fold(message).replaceAll(INVERTED, ' ');
  // What something costs is no fact of these.
  if (language.asks.get('money')?.test(folded)) return null;
  const stemsOf = (name: string) => wordsOf(fold(name), language).map(({ stem }) => stem);
  const said = new Set(stemsOf(folded));
  const named = holidays.filter(({ name }) => stemsOf(name).every((stem) => said.has(stem)));
  const isOwnName = (day: string) =>
    named.some(({ name }) => stemsOf(day).every((stem) => stemsOf(name).includes(stem)));
  const days = askedDays(folded, language, { today, monthFirst, isOwnName });
  if (days.isImpossible) return null;
  const says = (pattern: string) => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'u');
  const isSchedule = says(questions.schedule).test(folded);
  const asksHolidays = says(questions.holidays).test(days.rest);
  let rest = days.rest
    .replace(says(questions.holidays), ' ')
    .replace(says(questions.now), ' ')
    .replaceAll(/\s+/g, ' ');
  const taken = new Set<Asked>(continues && days.dates.length > 0 ? ['hours'] : []);
  for (const name of names) {
    const phrase = words.phrases[name];
    if (!phrase?.test(rest)) continue;
    taken.add(name);
    rest = rest.replace(phrase, ' ');
  }
  rest = rest.replaceAll(CLOCK, ' ');
  const dates = [...new Set([...days.dates, ...named.map(({ date }) => date)])];
  const own = new Set([ownName, ...named.map(({ name }) => name)].flatMap(stemsOf));
  const left = wordsOf(rest, language, true).filter(
    (word) => !language.stop.has(word.surface) && !own.has(word.stem),
  );
  for (const name of names) if (left.some((word) => isOneOf(words.stems[name], word))) taken.add(name);
  const facts = withoutSpokenFor([...taken], left, words);
  const known = (word: Word) =>
    isOneOf(words.around, word) ||
    facts.some((name) => isOneOf(words.stems[name], word) || isOneOf(words.beside[name], word));
  if (facts.length === 0 || !left.every(known)) return null;
  const asksHours = facts.includes('hours');
  if (!asksHours && (dates.length > 0 || asksHolidays)) return null;
  return {
    facts,
    dates,
    holidays: asksHolidays,
    now: asksHours && dates.length === 0 && !asksHolidays && !isSchedule,
  };
}

/** "E-mail address" asks for one thing: what another fact's words speak for is not asked for by itself. */
function withoutSpokenFor(taken: readonly Asked[], left: readonly Word[], words: Prepared): Asked[] {
  return taken.filter((name) => {
    const own = left.filter((word) => isOneOf(words.stems[name], word));
    if (own.length === 0) return true;
    const others = taken.filter((other) => other !== name);
    return !own.every((word) => others.some((other) => isOneOf(words.beside[other], word)));
  });
}

const isOneOf = (stems: ReadonlySet<string>, { surface, stem }: Word): boolean =>
  stems.has(stem) || stems.has(surface);

function prepare(language: Language): Prepared {
  const { questions } = language.facts;
  const stems = (list = '') =>
    new Set(
      list
        .split(/\s+/)
        .filter(Boolean)
        .flatMap((word) => [word, fold(word)])
        .flatMap((word) => [word, ...wordsOf(word, language).map(({ stem }) => stem)]),
    );
  const each = <T>(make: (name: Asked) => T) =>
    Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Asked, T>;
  return {
    stems: each((name) => stems(questions?.asked[name].words)),
    beside: each((name) => stems(questions?.asked[name].beside)),
    phrases: Object.fromEntries(
      names.flatMap((name) => {
        const phrase = questions?.asked[name].phrase;
        return phrase === undefined ? [] : [[name, new RegExp(`(?<!\\p{L})(?:${phrase})(?!\\p{L})`, 'u')]];
      }),
    ),
    around: stems(questions?.around),
  };
}
