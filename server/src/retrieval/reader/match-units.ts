import { KINDS } from '../../text/kinds.ts';
import type { KnowledgeIndex } from './knowledge-index.ts';
import { countsSame, firstRange, isAmount, isInside } from './numbers.ts';
import { type Asked, kindsIn, type Question } from './question.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How each word of a message is met by each unit of one document; word-major: `word * units + unit`. */
export interface Matches {
  document: number;
  /** First unit of the document, and how many it has. */
  first: number;
  units: number;
  /** By the unit's own words; the second without concepts. */
  own: Float32Array;
  strict: Float32Array;
  /** By what governs the unit. */
  governing: Float32Array;
  /** Whether the guard takes the word as accounted for by the unit, its governing words or the kind it holds. */
  accounted: Uint8Array;
  /** Unit → how much of it the message speaks of, 0..1. */
  reverse: Float32Array;
  /** Unit → pairs of words that stand side by side in both. */
  pairs: Uint8Array;
}

const RANGE = 0.75;
/** What a word that only names the kind asked for is met by: a line that holds that kind. */
const OF_KIND = 0.6;
const ACCOUNTED_FROM = 0.45;
const GOVERNING_FROM = 0.25;
/** Below a whole turn a match of an earlier message speaks less for a unit. */
const TURN_GAIN = 1.2;

/** What a message's words need to be looked up by term: made once a message, used for all its documents. */
export interface TermSlots {
  byTerm: Map<number, { word: number; likeness: number; strict: boolean }[]>;
  pairs: Set<number>;
  /** Kinds with the words of the message that name them, and whether it asks for that kind. */
  kindWords: readonly { kind: number; words: readonly number[]; asked: boolean }[];
}

/** The message's words by the terms that meet them. */
export function slotsOf(index: KnowledgeIndex, vocabulary: Vocabulary, question: Question): TermSlots {
  const byTerm: TermSlots['byTerm'] = new Map();
  for (const [word, { meets }] of question.words.entries()) {
    for (const { term, likeness, how } of meets) {
      const slot = { word, likeness, strict: how !== 'concept' };
      const slots = byTerm.get(term);
      if (slots) slots.push(slot);
      else byTerm.set(term, [slot]);
    }
  }
  const own = question.words.filter(({ turn }) => turn >= 1).map(({ stem }) => vocabulary.idOf(stem));
  const pairs = new Set<number>();
  for (const [at, term] of own.entries()) {
    const next = own[at + 1];
    if (term !== undefined && next !== undefined) pairs.add(term * index.terms.length + next);
  }
  const asked = kindsIn(question.kinds);
  const kindWords = KINDS.map((name, kind) => ({
    kind,
    words: question.words.flatMap(({ stem }, word) =>
      vocabulary.language.kindWords.get(name)?.has(stem) ? [word] : [],
    ),
    asked: asked.includes(kind),
  })).filter(({ words }) => words.length > 0);
  return { byTerm, pairs, kindWords };
}

/** Compares a message with every unit of one document. */
export function matchUnits(
  index: KnowledgeIndex,
  question: Question,
  slots: TermSlots,
  document: number,
): Matches {
  const first = index.documentUnits[document] ?? 0;
  const units = (index.documentUnits[document + 1] ?? 0) - first;
  const size = question.words.length * units;
  const matches: Matches = {
    document,
    first,
    units,
    own: new Float32Array(size),
    strict: new Float32Array(size),
    governing: new Float32Array(size),
    accounted: new Uint8Array(size),
    reverse: new Float32Array(units),
    pairs: new Uint8Array(units),
  };
  for (let unit = 0; unit < units; unit++) {
    readOwn(index, question, slots, matches, unit);
    readGoverning(index, slots, matches, unit);
  }
  readRanges(index, question, matches);
  account(index, slots, matches);
  return matches;
}

function readOwn(
  index: KnowledgeIndex,
  question: Question,
  { byTerm, pairs }: TermSlots,
  matches: Matches,
  unit: number,
): void {
  const { offsets, values } = index.unitTerms;
  const from = offsets[matches.first + unit] ?? 0;
  const until = offsets[matches.first + unit + 1] ?? 0;
  let spoken = 0;
  for (let at = from; at < until; at++) {
    const term = values[at] ?? 0;
    if (pairs.size > 0 && at + 1 < until && pairs.has(term * index.terms.length + (values[at + 1] ?? 0)))
      matches.pairs[unit] = (matches.pairs[unit] ?? 0) + 1;
    const slots = byTerm.get(term);
    if (!slots) continue;
    let most = 0;
    const next = at + 1 < until ? values[at + 1] : undefined;
    for (const { word, likeness, strict } of slots) {
      if (isOfAnother(question.words[word], next, index, byTerm)) continue;
      const cell = word * matches.units + unit;
      if (likeness > (matches.own[cell] ?? 0)) matches.own[cell] = likeness;
      if (strict && likeness > (matches.strict[cell] ?? 0)) matches.strict[cell] = likeness;
      most = Math.max(most, likeness * Math.min(1, (question.words[word]?.turn ?? 0) * TURN_GAIN));
    }
    if (!seenBefore(values, from, at)) spoken += (index.termWeight[term] ?? 0) * most;
  }
  matches.reverse[unit] = Math.min(1, spoken / (index.unitWeight[matches.first + unit] ?? 1));
}

/** Whether a number of a line is another thing's than the message's: "4 Lantern Lane" where a child of 4 is asked about. */
function isOfAnother(
  word: Asked | undefined,
  next: number | undefined,
  { terms }: KnowledgeIndex,
  byTerm: TermSlots['byTerm'],
): boolean {
  if (!word?.number || next === undefined || !word.measure) return false;
  return !/^\d/.test(terms[next] ?? '') && !byTerm.has(next);
}

function seenBefore(values: Uint32Array, from: number, at: number): boolean {
  for (let before = from; before < at; before++) if (values[before] === values[at]) return true;
  return false;
}

function readGoverning(index: KnowledgeIndex, { byTerm }: TermSlots, matches: Matches, unit: number): void {
  const { offsets, values } = index.unitGoverning;
  const until = offsets[matches.first + unit + 1] ?? 0;
  for (let at = offsets[matches.first + unit] ?? 0; at < until; at++) {
    for (const { word, likeness } of byTerm.get(values[at] ?? 0) ?? []) {
      const cell = word * matches.units + unit;
      const match = (likeness * (index.governingWeights[at] ?? 0)) / 100;
      if (match > (matches.governing[cell] ?? 0)) matches.governing[cell] = match;
      if (likeness >= ACCOUNTED_FROM && match >= GOVERNING_FROM) matches.accounted[cell] = 1;
    }
  }
}

/** A number inside a range that a line names: 31 in "25 to 40 kg". */
function readRanges(index: KnowledgeIndex, question: Question, matches: Matches): void {
  const numbers = question.words.flatMap((word, at) =>
    word.number && isAmount(word) ? [{ at, word, value: Number(word.stem) }] : [],
  );
  if (numbers.length === 0) return;
  for (let row = firstRange(index.ranges, matches.first); row < index.ranges.length; row += 3) {
    const unit = (index.ranges[row] ?? 0) - matches.first;
    if (unit >= matches.units) return;
    for (const { at, word, value } of numbers) {
      if (!isInside(index, row, value) || !countsSame(index, row, word, question)) continue;
      const cell = at * matches.units + unit;
      matches.own[cell] = Math.max(matches.own[cell] ?? 0, RANGE);
    }
  }
}

function account(index: KnowledgeIndex, { kindWords }: TermSlots, matches: Matches): void {
  for (let cell = 0; cell < matches.accounted.length; cell++)
    if ((matches.own[cell] ?? 0) >= ACCOUNTED_FROM) matches.accounted[cell] = 1;
  for (const { kind, words, asked } of kindWords) {
    for (const word of words) {
      for (let unit = 0; unit < matches.units; unit++) {
        if (((index.unitHolds[matches.first + unit] ?? 0) & (1 << kind)) === 0) continue;
        const cell = word * matches.units + unit;
        matches.accounted[cell] = 1;
        if (asked) matches.own[cell] = Math.max(matches.own[cell] ?? 0, OF_KIND);
      }
    }
  }
}
