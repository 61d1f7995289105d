import { inEveryLanguage } from '../text/languages/in-every-language.ts';
import { idfOf, type ReadQuery } from './read-query.ts';
import type { Collection, Vocabulary } from './release-index.ts';

/** How the words of a query and of a run of tokens agree; shares are weighted by rarity, 0..1. */
export interface Overlap {
  ofQuery: number;
  ofUnit: number;
  /** Share of the query's neighbouring words that also stand next to each other, in order. */
  pairs: number;
  /** 1 when exactly one of the two says no. */
  negation: number;
  /** Share of the query's numbers that are missing. */
  numbers: number;
}

const NEGATIONS = inEveryLanguage('negations');
const negationIds = new WeakMap<Vocabulary, Set<number>>();

/** Compares a query with the tokens `[from, to)` of the collection it was weighed for. */
export function overlapOf(
  collection: Collection,
  vocabulary: Vocabulary,
  asked: Asked,
  from: number,
  to: number,
): Overlap {
  const tokens = collection.tokens.subarray(from, to);
  const held = new Set(tokens);
  let shared = 0;
  let missing = 0;
  for (const { id, weight, isNumber } of asked.terms) {
    if (id >= 0 && held.has(id)) shared += weight;
    else if (isNumber) missing++;
  }
  return {
    ofQuery: asked.total > 0 ? shared / asked.total : 0,
    ofUnit: shareOf(collection, vocabulary, held, asked.ids),
    pairs: pairsOf(asked.sequence, tokens),
    negation: asked.negated === saysNo(vocabulary, held) ? 0 : 1,
    numbers: asked.numbers > 0 ? missing / asked.numbers : 0,
  };
}

/** A query's side of the comparison, made once for all units. */
export interface Asked {
  terms: { id: number; weight: number; isNumber: boolean }[];
  ids: Set<number>;
  sequence: number[];
  /** Sum of the terms' weights. */
  total: number;
  numbers: number;
  negated: boolean;
}

/** Weighs a query's terms by their rarity in a collection, for `overlapOf`. */
export function askedOf(collection: Collection, vocabulary: Vocabulary, query: ReadQuery): Asked {
  const terms = query.terms.map((term) => ({
    id: term.id,
    weight: term.weight * idfOf(collection, term) * (term.stop ? 0.5 : 1),
    isNumber: term.weight === 1 && /^\d/.test(term.term),
  }));
  const ids = new Set(terms.map(({ id }) => id));
  return {
    terms,
    ids,
    sequence: query.sequence,
    total: terms.reduce((sum, { weight }) => sum + weight, 0),
    numbers: terms.filter(({ isNumber }) => isNumber).length,
    negated: saysNo(vocabulary, ids),
  };
}

function shareOf(
  collection: Collection,
  vocabulary: Vocabulary,
  held: Set<number>,
  asked: Set<number>,
): number {
  let total = 0;
  let shared = 0;
  for (const id of held) {
    const weight = (collection.words.idf[id] ?? 0) * (vocabulary.stop[id] ? 0.5 : 1);
    total += weight;
    if (asked.has(id)) shared += weight;
  }
  return total > 0 ? shared / total : 0;
}

function pairsOf(sequence: number[], tokens: Uint32Array): number {
  if (sequence.length < 2) return 0;
  const pairs = new Set<number>();
  for (let i = 0; i + 1 < tokens.length; i++) pairs.add((tokens[i] ?? 0) * 0x200000 + (tokens[i + 1] ?? 0));
  let shared = 0;
  for (let i = 0; i + 1 < sequence.length; i++) {
    const first = sequence[i] ?? -1;
    const second = sequence[i + 1] ?? -1;
    if (first >= 0 && second >= 0 && pairs.has(first * 0x200000 + second)) shared++;
  }
  return shared / (sequence.length - 1);
}

function saysNo(vocabulary: Vocabulary, ids: Set<number>): boolean {
  let known = negationIds.get(vocabulary);
  if (!known) {
    known = new Set([...NEGATIONS].flatMap((word) => vocabulary.ids.get(word) ?? []));
    negationIds.set(vocabulary, known);
  }
  for (const id of known) if (ids.has(id)) return true;
  return false;
}
