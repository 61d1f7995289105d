import { gramLengthOf, gramsOf } from './grams.ts';
import type { KnowledgeIndex } from './knowledge-index.ts';
import type { Question } from './question.ts';

/** Documents worth a close look, with what only the whole index can say of them. */
export interface Shortlist {
  /** Documents, in the order of the index. */
  documents: number[];
  /** Others that an encoder finds near, in that order too. */
  besides: number[];
  /** Document → BM25 of the message over the whole document, 0 to about 1. */
  bm25: Map<number, number>;
  /** Unit → likeness of its trigrams to the message's, 0..1; units that name a document only. */
  gramLikeness: Map<number, number>;
}

/** Documents looked at closely. */
const MOST_DOCUMENTS = 48;
const K1 = 1.2;
const LENGTH_SHARE = 0.65;

/**
 * The documents that share most with a message, all of them where there are few; `besides` them those that are `near` whatever they
 * share. `withheld` ones never.
 */
export function shortlist(
  index: KnowledgeIndex,
  question: Question,
  prior: ReadonlySet<number>,
  { near, withheld }: { near: ReadonlySet<number>; withheld: ReadonlySet<number> },
): Shortlist {
  const count = index.documents.length;
  const covered = new Float32Array(count);
  const bm25 = new Float32Array(count);
  const cover = new Float32Array(count);
  const best = new Float32Array(count);
  const average = index.documentLength.reduce((sum, length) => sum + length, 0) / Math.max(1, count);
  for (const { meets, weight } of question.words) {
    const touched: number[] = [];
    for (const { term, likeness } of meets) {
      const from = index.termDocuments.offsets[term] ?? 0;
      const until = index.termDocuments.offsets[term + 1] ?? 0;
      for (let at = from; at < until; at++) {
        const document = index.termDocuments.values[at] ?? 0;
        const often = index.termCounts[at] ?? 0;
        const length = 1 - LENGTH_SHARE + (LENGTH_SHARE * (index.documentLength[document] ?? 0)) / average;
        const score = (likeness * weight * often * (K1 + 1)) / (often + K1 * length);
        if ((best[document] ?? 0) === 0) touched.push(document);
        if (score > (best[document] ?? 0)) best[document] = score;
        if (likeness > (cover[document] ?? 0)) cover[document] = likeness;
      }
    }
    for (const document of touched) {
      bm25[document] = (bm25[document] ?? 0) + (best[document] ?? 0);
      covered[document] = (covered[document] ?? 0) + (cover[document] ?? 0) * weight;
      best[document] = 0;
      cover[document] = 0;
    }
  }
  const gramLikeness = likenessOfNames(index, question);
  const grams = new Float32Array(count);
  for (const [unit, likeness] of gramLikeness) {
    const document = documentOf(index, unit);
    if (likeness > (grams[document] ?? 0)) grams[document] = likeness;
  }
  const rank = (document: number) =>
    (0.9 * (covered[document] ?? 0) + 0.1 * (bm25[document] ?? 0)) / question.total +
    0.5 * (grams[document] ?? 0) +
    (prior.has(document) ? 0.5 : 0);
  const documents = chosen(count, rank, withheld);
  const besides = [...near]
    .filter((each) => !documents.includes(each) && !withheld.has(each))
    .sort((a, b) => a - b);
  return {
    documents,
    besides,
    bm25: new Map(
      [...documents, ...besides].map((each) => [each, (bm25[each] ?? 0) / (question.total * (K1 + 1))]),
    ),
    gramLikeness,
  };
}

function chosen(count: number, rank: (document: number) => number, withheld: ReadonlySet<number>): number[] {
  const all = Array.from({ length: count }, (_, document) => document);
  const there = withheld.size === 0 ? all : all.filter((document) => !withheld.has(document));
  if (there.length <= MOST_DOCUMENTS) return there;
  const scores = Float32Array.from(all, rank);
  return there
    .filter((document) => (scores[document] ?? 0) > 0)
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
    .slice(0, MOST_DOCUMENTS)
    .sort((a, b) => a - b);
}

/** The document a unit belongs to, by halving. */
export function documentOf({ documentUnits }: KnowledgeIndex, unit: number): number {
  let low = 0;
  let high = documentUnits.length - 1;
  while (low + 1 < high) {
    const middle = (low + high) >>> 1;
    if ((documentUnits[middle] ?? 0) <= unit) low = middle;
    else high = middle;
  }
  return low;
}

/** Names of documents that hold fewer trigrams of the message than this share are no candidates for it. */
const MOST_GRAM_UNITS = 20_000;

function likenessOfNames(index: KnowledgeIndex, question: Question): Map<number, number> {
  const own = question.words.filter(({ turn }) => turn >= 1);
  const grams = gramsOf((own.length > 0 ? own : question.words).map(({ stem }) => stem));
  const length = gramLengthOf(grams);
  const sums = new Map<number, number>();
  let visited = 0;
  for (const [bucket, count] of grams) {
    const from = index.grams.offsets[bucket] ?? 0;
    const until = index.grams.offsets[bucket + 1] ?? 0;
    visited += until - from;
    if (visited > MOST_GRAM_UNITS && sums.size > 0) break;
    for (let at = from; at < until; at++) {
      const unit = index.grams.values[at] ?? 0;
      sums.set(unit, (sums.get(unit) ?? 0) + count * (index.gramCounts[at] ?? 0));
    }
  }
  for (const [unit, sum] of sums) sums.set(unit, sum / length / (index.gramLength[unit] ?? 1));
  return sums;
}
