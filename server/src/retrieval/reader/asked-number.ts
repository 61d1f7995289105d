import { isContent, type Word } from '../../text/content-words.ts';
import { KINDS, kindsHeld } from '../../text/kinds.ts';
import type { Language } from '../../text/languages/language.ts';
import { numberedNouns } from './numbered-nouns.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a number of a message says of itself. */
export interface NumberAsked {
  /** A number that is a year or a time of the day, which prices and amounts are not compared with. */
  loose: boolean;
  /** For a number, the word after it; of "the 7 o'clock ferry" the ferry. */
  counts: string[];
  /** For a number, what it is the name of: "kiln" in "kiln 2". */
  names: string | null;
  /** It measures something: 4 years, 30 kg. The same number of another thing is another number. */
  measure: boolean;
  /** A time of the day that tells one thing from another: "the 7 o'clock ferry". */
  telling: boolean;
}

/** What is said of a word that is no number. */
export const NO_NUMBER: NumberAsked = {
  loose: false,
  counts: [],
  names: null,
  measure: false,
  telling: false,
};

const YEAR = /^(?:19[89]\d|20[01]\d|202[0-5])$/;
const AFTER_CLOCK = new Set(['uhr', 'oclock', "o'clock", 'uur', 'h']);
const AFTER_ENGLISH_CLOCK = new Set(['am', 'pm']);

/** Reads one number of a message. @param all the words of the message @param low it in lower case */
export function numberAsked(
  word: Word,
  all: readonly Word[],
  low: string,
  vocabulary: Vocabulary,
): NumberAsked {
  const { language } = vocabulary;
  const at = all.findIndex(({ stem, number }) => number && stem === word.stem);
  const isMarked = isClockMark(all[at + 1], language);
  const isTime = isMarked || isClock(word, low);
  const told = isTime ? toldByTime(all, at, isMarked) : undefined;
  const telling = isTelling(told, vocabulary);
  const counted = telling ? told : all[at + 1];
  const named = numberedNouns(low, language).find(({ number }) => number === word.stem);
  return {
    loose: isTime || YEAR.test(word.stem),
    counts: counted ? [counted.stem] : [],
    names: named?.noun ?? null,
    telling,
    measure: counted !== undefined && isMeasure(word, counted, language),
  };
}

/** Units of size and power, in any of the languages. */
const UNITS = new Set(
  'm2 m3 cm mm ml cl l liter litre liters litres litro litri litros litr zoll inch inches pouces pollici ft feet foot oz kw kwh gb mb tb ps hp watt volt grad'.split(
    ' ',
  ),
);

const MEASURES = (['duration', 'weight', 'distance'] as const).reduce(
  (bits, kind) => bits | (1 << KINDS.indexOf(kind)),
  0,
);

function isMeasure({ surface }: Word, counted: Word, { data }: Language): boolean {
  if (counted.surface === data.aged?.child || UNITS.has(counted.surface)) return true;
  return (kindsHeld(`${surface} ${counted.surface}`) & MEASURES) !== 0;
}

/** Whether a word makes a time of the number before it; "Platz 12 am Wasser" is none. */
function isClockMark(word: Word | undefined, { code }: Language): boolean {
  if (!word) return false;
  return AFTER_CLOCK.has(word.stem) || (code === 'en' && AFTER_ENGLISH_CLOCK.has(word.stem));
}

/** What a time stands with: the ferry of "the 7 o'clock ferry" and of "the ferry at 7". */
function toldByTime(all: readonly Word[], at: number, isMarked: boolean): Word | undefined {
  return isMarked ? (all[at + 2] ?? all[at - 2]) : all[at - 2];
}

/** Whether a word is a thing of this knowledge that a time before it tells from others. */
function isTelling(word: Word | undefined, vocabulary: Vocabulary): boolean {
  if (!word || word.number || !isContent(word, vocabulary.language)) return false;
  const { ordinary, kindWords } = vocabulary.language;
  const isAsking = [...kindWords.values()].some((words) => words.has(word.stem));
  return !isAsking && !ordinary.has(word.stem) && vocabulary.idOf(word.stem) !== undefined;
}

function isClock({ surface, stem }: Word, low: string): boolean {
  if (stem.includes(':')) return true;
  const at = low.indexOf(surface);
  return (
    at > 0 &&
    /(?<!\p{L})(?:at|um|by|till|until|gegen|after|before|ab|bis|a las|à|alle|om|às|o)\s$/u.test(
      low.slice(Math.max(0, at - 8), at),
    )
  );
}
