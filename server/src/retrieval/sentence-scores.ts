import { idfOf, type ReadQuery } from './read-query.ts';
import type { Collection, ReleaseIndex } from './release-index.ts';

/** One sentence of a page passage and how it meets a query. */
export interface SentenceScore {
  /** Place among the passage's sentences. */
  position: number;
  start: number;
  end: number;
  /** Rarity of the query's content words it holds. */
  covered: number;
  /** The content terms it holds, as a bit set over the query's first 30 content terms. */
  bits: number;
  /** Query words next to each other here as well. */
  pairs: number;
  tokens: number;
}

/** What the sentences of a page passage hold of a query. */
export interface PassageSentences {
  sentences: SentenceScore[];
  /** Rarity of each of the query's first 30 content terms. */
  weights: number[];
  total: number;
}

/** Scores each sentence of a page unit. */
export function sentenceScores(index: ReleaseIndex, unit: number, query: ReadQuery): PassageSentences {
  const { pages } = index;
  const terms = contentTerms(query);
  const weights = terms.map((term) => term.weight * idfOf(pages, term));
  const bitOf = new Map(terms.map((term, bit) => [term.id, bit]));
  const pairs = new Set<number>();
  for (let i = 0; i + 1 < query.sequence.length; i++)
    pairs.add(pairKey(query.sequence[i] ?? -1, query.sequence[i + 1] ?? -1));
  const sentences: SentenceScore[] = [];
  const first = pages.sentenceOffsets[unit] ?? 0;
  let token = pages.tokenOffsets[unit] ?? 0;
  const base = token;
  for (let row = first; row < (pages.sentenceOffsets[unit + 1] ?? 0); row++) {
    const stop = base + (pages.sentences[row * 3 + 2] ?? 0);
    sentences.push({
      position: row - first,
      start: pages.sentences[row * 3] ?? 0,
      end: pages.sentences[row * 3 + 1] ?? 0,
      ...read(pages, token, stop, bitOf, weights, pairs),
    });
    token = stop;
  }
  return { sentences, weights, total: weights.reduce((sum, weight) => sum + weight, 0) };
}

/** Content terms of a query; all of its terms when it has no others. */
export function contentTerms(query: ReadQuery): ReadQuery['terms'] {
  const content = query.terms.filter((term) => !term.stop);
  return (content.length > 0 ? content : query.terms).slice(0, 30);
}

/** Rarity of the terms in a bit set. */
export function weightOf(bits: number, weights: number[]): number {
  let sum = 0;
  for (let bit = 0; bit < weights.length; bit++) if (bits & (1 << bit)) sum += weights[bit] ?? 0;
  return sum;
}

function read(
  pages: Collection,
  from: number,
  to: number,
  bitOf: Map<number, number>,
  weights: number[],
  pairs: Set<number>,
): Pick<SentenceScore, 'covered' | 'bits' | 'pairs' | 'tokens'> {
  let bits = 0;
  let shared = 0;
  let previous = -2;
  for (let at = from; at < to; at++) {
    const id = pages.tokens[at] ?? 0;
    const bit = bitOf.get(id);
    if (bit !== undefined) bits |= 1 << bit;
    if (previous >= 0 && pairs.has(pairKey(previous, id))) shared++;
    previous = id;
  }
  return { bits, covered: weightOf(bits, weights), pairs: shared, tokens: to - from };
}

function pairKey(first: number, second: number): number {
  return first < 0 || second < 0 ? -1 : first * 0x200000 + second;
}
