import { grams } from '../text/grams.ts';
import { analyse } from '../text/languages/analyse.ts';
import { quantise, type Vector } from './dense.ts';
import { inverseFrequency } from './postings.ts';
import type { Collection, ReleaseIndex } from './release-index.ts';
import { repair } from './spelling.ts';
import { wordTable } from './word-table.ts';

/** A message in the terms of an index. */
export interface ReadQuery {
  /** Distinct terms; `id` is -1 for a word the index doesn't hold. */
  terms: QueryTerm[];
  /** Term ids of the message in reading order, stop words too, -1 for unknown ones. */
  sequence: number[];
  /** Every text asked about with its weight: the message first. */
  texts: { text: string; weight: number }[];
  /** Trigram buckets of each text, for the index's entries; empty when it has none. */
  grams: Uint32Array[];
  /** Sum of the texts' word vectors; null when the index has none of this table. */
  meaning: Int8Array | null;
  /** Vector of the message from the external embedding model, when there is one. */
  embedding: Int8Array | null;
}

export interface QueryTerm {
  id: number;
  term: string;
  weight: number;
  stop: boolean;
  /** The word was misspelt and `id` is the repaired one. */
  repaired: boolean;
}

/** How much a repaired word counts against one that was spelt right. */
const REPAIRED_WEIGHT = 0.8;

/** Reads texts (the message, then earlier turns, each with its weight) against an index's vocabulary. */
export function readQuery(index: ReleaseIndex, texts: ReadQuery['texts'], embedding?: Vector): ReadQuery {
  const found = new Map<string, QueryTerm>();
  const sequence: number[] = [];
  const buckets = index.entries.grams.idf.length;
  for (const [position, { text, weight }] of texts.entries()) {
    for (const { term, stop } of analyse(text, index.language)) {
      const known = found.get(term) ?? lookUp(index, term, stop, weight);
      found.set(term, known);
      if (position === 0) sequence.push(known.id);
    }
  }
  return {
    terms: [...found.values()],
    sequence,
    texts,
    grams: texts.map(({ text }) => grams(text, buckets)),
    meaning: meaningOf(index, texts),
    embedding: embedding ? quantise(embedding) : null,
  };
}

function meaningOf(index: ReleaseIndex, texts: ReadQuery['texts']): Int8Array | null {
  const words = index.wordTable === '' ? null : wordTable();
  if (words?.name !== index.wordTable) return null;
  const sum: number[] = [];
  for (const { text, weight } of texts)
    words.embed(text).forEach((value, i) => {
      sum[i] = (sum[i] ?? 0) + weight * value;
    });
  return quantise(sum);
}

function lookUp(index: ReleaseIndex, term: string, stop: boolean, weight: number): QueryTerm {
  const id = index.vocabulary.ids.get(term) ?? -1;
  if (id >= 0 || stop) return { id, term, weight, stop, repaired: false };
  const repaired = repair(index.vocabulary, term, (candidate) => holders(index.entries, candidate));
  if (repaired < 0) return { id, term, weight, stop, repaired: false };
  return { id: repaired, term, weight: weight * REPAIRED_WEIGHT, stop, repaired: true };
}

function holders(collection: Collection, term: number): number {
  return (collection.words.offsets[term + 1] ?? 0) - (collection.words.offsets[term] ?? 0);
}

/** Inverse document frequency of a query term; an unknown word is as rare as can be. */
export function idfOf(collection: Collection, term: QueryTerm): number {
  const idf = term.id >= 0 ? collection.words.idf[term.id] : undefined;
  return idf ?? inverseFrequency(collection.unitPassage.length, 0);
}

/** Trigram buckets of the query with their weights, heaviest text first. */
export function queryGrams(query: ReadQuery): Map<number, number> {
  const weights = new Map<number, number>();
  for (const [position, { weight }] of query.texts.entries())
    for (const gram of query.grams[position] ?? []) if (!weights.has(gram)) weights.set(gram, weight);
  return weights;
}
