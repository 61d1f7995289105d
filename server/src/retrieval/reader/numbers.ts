import type { KnowledgeIndex } from './knowledge-index.ts';
import type { Asked, Question } from './question.ts';
import { UNIT_KINDS } from './units.ts';

/** A plain number, which may lie in a range; no code such as "b96". */
export function isAmount({ stem }: Asked): boolean {
  return /^\d+(?:\.\d+)?$/.test(stem);
}

/** Whether a value lies in a range, which is named by its place in the index's ranges. */
export function isInside({ ranges }: KnowledgeIndex, row: number, value: number): boolean {
  return value >= (ranges[row + 1] ?? 0) && value <= (ranges[row + 2] ?? 0);
}

/** What a range counts where nothing says it, and where it is money. */
export const NO_NOUN = -1;
export const MONEY = -2;

/** A word that says what a number counts: "nights", "kg", "m2". */
export function isNoun({ stem, number }: Pick<Asked, 'stem' | 'number'>): boolean {
  return !number || /^\p{L}{1,2}[23]$/u.test(stem);
}

/** Whether a range may count what a number of the message counts: 3 men are not within 25 miles, 12 m² not up to €45. */
export function countsSame(index: KnowledgeIndex, row: number, word: Asked, question: Question): boolean {
  const noun = index.rangeNouns[row / 3] ?? NO_NOUN;
  const counted = question.words.find((each) => isNoun(each) && each.stem === word.counts[0]);
  return noun === NO_NOUN || !counted?.known || counted.meets.some(({ term }) => term === noun);
}

/** The first range of a unit, or of the next that has one. */
export function firstRange(ranges: Float64Array, unit: number): number {
  let low = 0;
  let high = ranges.length / 3;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ranges[middle * 3] ?? 0) < unit) low = middle + 1;
    else high = middle;
  }
  return low * 3;
}

/**
 * Whether a number of the message counts the same thing as a number of the line, which has another. A line that says up to where
 * something holds, or what one of it costs, speaks of any number; one of several grades ("up to 4 m²", "up to 8 m²") only of those in them.
 */
export function conflicts(index: KnowledgeIndex, word: Asked, unit: number, question: Question): boolean {
  const own = rangesOf(index, unit).filter((row) => countsSame(index, row, word, question));
  if (own.length > 0) return question.ownKinds !== 0 && isOutsideGrades(index, word, unit, question);
  if (namesAnother(index, word, unit, question)) return true;
  const next = word.counts[0];
  if (next === undefined || /^\d+\p{L}/u.test(word.surface) || next.length <= 2) return true;
  const meets =
    question.words.find(({ stem }) => stem === next)?.meets.filter(({ how }) => how === 'same') ?? [];
  if (meets.some(({ term }) => holdsTerm(index.pricedNouns, unit, term))) return false;
  return meets.some(({ term }) => holdsTerm(index.countedNouns, unit, term));
}

/** Whether the line, or what governs it, is about another that is told apart by its number: kiln 2, where kiln 3 is asked about. */
function namesAnother(index: KnowledgeIndex, { names }: Asked, unit: number, { words }: Question): boolean {
  const meets = words.find(({ stem }) => stem === names)?.meets ?? [];
  return meets.some(({ term, how }) => how === 'same' && holdsTerm(index.numberedNouns, unit, term));
}

/** Lines that say up to where they hold, from which on they are grades of one list. */
const GRADES = 2;
/** A row of a table is one grade by itself: "up to 20 kW: 9,400 €" says nothing of 35 kW. */
const ROW = UNIT_KINDS.indexOf('row');

/** Whether a number lies in none of the grades that stand beside each other in a line's block. */
function isOutsideGrades(index: KnowledgeIndex, word: Asked, unit: number, question: Question): boolean {
  if (!isAmount(word)) return false;
  const grades = blockOf(index, unit)
    .map((each) => rangesOf(index, each).filter((row) => countsSame(index, row, word, question)))
    .filter((rows) => rows.length > 0);
  const isRow = index.unitKind[unit] === ROW;
  return (
    grades.length >= (isRow ? 1 : GRADES) &&
    !grades.flat().some((row) => isInside(index, row, Number(word.stem)))
  );
}

/** The units of a unit's block. */
function blockOf({ unitBlock }: KnowledgeIndex, unit: number): number[] {
  let [from, until] = [unit, unit + 1];
  while (unitBlock[from - 1] === unitBlock[unit]) from -= 1;
  while (unitBlock[until] === unitBlock[unit]) until += 1;
  return Array.from({ length: until - from }, (_, at) => from + at);
}

/** The ranges of a unit, by their places. */
function rangesOf({ ranges }: KnowledgeIndex, unit: number): number[] {
  const rows: number[] = [];
  for (let row = firstRange(ranges, unit); ranges[row] === unit; row += 3) rows.push(row);
  return rows;
}

function holdsTerm({ offsets, values }: KnowledgeIndex['countedNouns'], unit: number, term: number): boolean {
  for (let at = offsets[unit] ?? 0; at < (offsets[unit + 1] ?? 0); at++) if (values[at] === term) return true;
  return false;
}
