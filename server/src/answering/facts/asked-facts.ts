import { type Word, wordsOf } from '../../text/content-words.ts';
import { fold } from '../../text/fold.ts';
import { type FactName, factNames } from '../../text/languages/fact-words.ts';
import type { Language } from '../../text/languages/language.ts';
import { askedDays, DAY } from './asked-days.ts';
import { hasWay, namedWays, type PaymentWay } from './payment-ways.ts';

/** Facts that a message asks for, and for opening hours, when. */
export interface AskedFacts {
  facts: (FactName | 'hours')[];
  /** Days since 1970-01-01; none where no day is named. */
  dates: number[];
  /** Those of them that were named by their weekday alone. */
  weekdays: number[];
  /** Ways to pay that it names. */
  ways: PaymentWay[];
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
  /** Nothing was asked before, so that "where?" alone asks for the place. */
  isFirst?: boolean;
  /** What the business says: its words change nothing about what is asked. */
  values?: Partial<Record<FactName, string | undefined>>;
}

/** Longer messages ask for more than a fact. */
const LONGEST = 160;
/** A time of day beside the question whether a day is open: the hours of that day answer it. */
const CLOCK =
  /(?<![\d.])(?:at |um |a las |à |alle |om |o |as |until |bis )?\d{1,2}(?::\d{2})?\s?(?:am|pm|uhr|h|o'clock|uur)?(?![\d.])/g;

/** Verbs before their pronoun: `êtes-vous`, `y a-t-il`. */
const INVERTED = /-(?:t-)?(?:vous|on|je|il|elle|nous|tu|vos|les)(?!\p{L})/gu;
/** 24/7 and its like; "on 24/7" is a date. */
const ALWAYS =
  /(?<![\d/.]|(?<!\p{L})(?:on|le|el|il|am|dia|op) )(?:24\s?h?\s?[/x]\s?7|7\s?[/x]\s?24|7\s?j?\s?(?:\/|sur|su)\s?7\s?j?|24\s?h?\s?(?:\/|sur|su)\s?24\s?h?)(?![\d/.\p{L}])/gu;
/** Between two things that are asked for, each for itself. */
const JOINT = /[,+&;]|[.?!]\s+\S|(?<!\p{L})(?:and|und|sowie|et|y|e|en|i|oraz|plus)(?!\p{L})/u;
/** Verbs of paying, by their beginnings, in all languages. */
const PAYS =
  /(?<!\p{L})(?:accept|akzept|acept|accett|aceit|akcept|przyjmuj|take|pay|nehmt|nimmt|nehmen|zahl|bezahl|prenez|prend|payer|regler|pag(?:o|a|ar|are|amento)|betal|plac)/u;
const ACCEPTS = /(?<!\p{L})(?:accept|akzept|acept|accett|aceit|akcept|przyjmuj)/u;
const NEEDS = /(?<!\p{L})(?:need|brauch|benotig|notig|besoin|necesit|bisogno|serv|nodig|potrzeb|precis)/u;
/** Facts that a visitor has of his own. */
const PERSONAL: readonly Asked[] = ['address', 'phone', 'email'];
/** Facts whose own words change nothing about what is asked: "parking for disabled people", where there is such. */
const TOLD: readonly FactName[] = ['parking', 'payment', 'directions'];

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
  { today, monthFirst, ownName, holidays, continues, isFirst = false, values = {} }: AskedAt,
): AskedFacts | null {
  const { questions } = language.facts;
  if (!questions || message.length > LONGEST) return null;
  const words = prepared.get(language) ?? prepare(language);
  prepared.set(language, words);
  const says = (pattern: string) => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'gu');
  const remark = new RegExp(`^[^.!?]*(?<!\\p{L})(?:${questions.remark})(?!\\p{L})[^.!?]*[.!]+\\s`, 'u');
  const whole = fold(message).replaceAll(INVERTED, ' ').replace(remark, '');
  // What something costs is no fact of these.
  if (language.asks.get('money')?.test(whole) || saysAny(questions.other, whole)) return null;
  if (isFirst && new RegExp(`^[^\\p{L}]*(?:${questions.where})[^\\p{L}]*$`, 'u').test(whole)) return WHERE;
  const folded = whole.replaceAll(ALWAYS, ' ').replaceAll(says(questions.always), ' ');
  const isAlways = folded !== whole;
  const stemsOf = (name: string) => wordsOf(fold(name), language).map(({ stem }) => stem);
  const said = new Set(stemsOf(folded));
  const named = holidays.filter(({ name }) => stemsOf(name).every((stem) => said.has(stem)));
  const isOwnName = (day: string) =>
    named.some(({ name }) => stemsOf(day).every((stem) => stemsOf(name).includes(stem)));
  const days = askedDays(folded, language, { today, monthFirst, isOwnName });
  if (days.isImpossible) return null;
  const isPartOfDay = saysAny(questions.partOfDay, days.rest);
  const isSchedule = isAlways || isPartOfDay || saysAny(questions.schedule, folded);
  const asksHolidays = saysAny(questions.holidays, days.rest);
  let rest = days.rest
    .replace(says(questions.holidays), ' ')
    .replace(says(questions.partOfDay), ' ')
    .replace(says(questions.now), ' ')
    .replaceAll(/\s+/g, ' ');
  const taken = new Set<Asked>(continues && days.dates.length > 0 ? ['hours'] : []);
  for (const name of names) {
    const phrase = words.phrases[name];
    if (!phrase?.test(rest)) continue;
    taken.add(name);
    rest = rest.replace(phrase, ' ');
  }
  const ways = namedWays(message);
  if (ways.some((way) => isPayment(way, folded, values.payment))) taken.add('payment');
  rest = ways
    .reduce((each, way) => each.replace(fold(way.said), ' '), rest)
    .replaceAll(new RegExp(DAY, 'gu'), ' ')
    .replaceAll(CLOCK, ' ');
  const dates = [...new Set([...days.dates, ...named.map(({ date }) => date)])];
  const own = new Set([...ownStems(ownName, said, language), ...named.flatMap(({ name }) => stemsOf(name))]);
  const left = wordsOf(rest, language, true).filter(
    (word) => !language.stop.has(word.surface) && !own.has(word.stem),
  );
  const told = new Map(TOLD.map((name) => [name as Asked, new Set(stemsOf(values[name] ?? ''))]));
  for (const name of names) if (left.some((word) => isOneOf(words.stems[name], word))) taken.add(name);
  if (ACCEPTS.test(folded) && left.some(({ stem }) => told.get('payment')?.has(stem))) taken.add('payment');
  if (isAlways && taken.size === 0 && left.length === 0) taken.add('hours');
  const facts = withoutSpokenFor([...taken], left, words);
  const known = (word: Word) =>
    isOneOf(words.around, word) ||
    facts.some(
      (name) =>
        isOneOf(words.stems[name], word) ||
        isOneOf(words.beside[name], word) ||
        told.get(name)?.has(word.stem),
    );
  if (facts.length === 0 || !left.every(known)) return null;
  const asksHours = facts.includes('hours');
  if (!asksHours && (dates.length > 0 || asksHolidays || isPartOfDay || isAlways)) return null;
  if (!asksHours && language.asks.get('duration')?.test(folded)) return null;
  if (ways.length > 0 && !facts.includes('payment')) return null;
  // The car park has hours of its own.
  if (asksHours && facts.includes('parking') && !JOINT.test(folded)) return null;
  if (facts.some((name) => PERSONAL.includes(name)) && saysAny(questions.mine, folded)) return null;
  return {
    facts,
    dates,
    weekdays: days.weekdays,
    ways,
    holidays: asksHolidays,
    now: asksHours && dates.length === 0 && !asksHolidays && !isSchedule,
  };
}

const WHERE: AskedFacts = {
  facts: ['address'],
  dates: [],
  weekdays: [],
  ways: [],
  holidays: false,
  now: false,
};

/** Whether "where?" was all that was asked. */
export const isPlace = (asked: AskedFacts): boolean => asked === WHERE;

function saysAny(pattern: string | undefined, text: string): boolean {
  return pattern !== undefined && new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'u').test(text);
}

/** Whether a way to pay that was named is asked about as one. */
function isPayment(way: PaymentWay, folded: string, value: string | undefined): boolean {
  if (way.isUnmistakable || PAYS.test(folded)) return true;
  return value !== undefined && hasWay(value, way) && !NEEDS.test(folded);
}

/** The words of a business's name, where it is named: its first word or most of them, so that "kiln" is none of "Clay & Kiln Studio". */
function ownStems(ownName: string, said: ReadonlySet<string>, language: Language): string[] {
  const stems = wordsOf(fold(ownName), language)
    .filter(({ surface }) => !language.stop.has(surface))
    .map(({ stem }) => stem);
  const [first] = stems;
  const isNamed = stems.filter((stem) => said.has(stem)).length * 2 > stems.length;
  if (isNamed) return stems;
  return first !== undefined ? [first] : [];
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
        return phrase === undefined
          ? []
          : [[name, new RegExp(`(?<!\\p{L})(?:${phrase.replaceAll('{day}', DAY)})(?!\\p{L})`, 'u')]];
      }),
    ),
    around: stems(questions?.around),
  };
}
