import { IMPACT_SCALE } from './postings.ts';
import { idfOf, type QueryTerm, queryGrams, type ReadQuery } from './read-query.ts';
import type { Collection, Postings } from './release-index.ts';

/** Scores of all units of a collection for one query; arrays are reused by the next scan of the same collection. */
export interface Scan {
  /** BM25 over words that carry meaning, and over the others. */
  content: Float32Array;
  stops: Float32Array;
  grams: Float32Array;
  gramHits: Uint16Array;
  /** Room for the mix of the others. */
  fused: Float32Array;
  /** What a unit would score that held every query word once. */
  contentIdeal: number;
  stopsIdeal: number;
  gramsIdeal: number;
  /** Share of `contentIdeal` that the collection doesn't know at all. */
  unknown: number;
  queryGrams: number;
}

const scratch = new WeakMap<Collection, Scan>();

/** Adds up BM25 over words and trigrams for every unit; without trigrams and, when there is something better, without stop words for pages. */
export function scan(collection: Collection, query: ReadQuery, stopWords: boolean): Scan {
  const found = emptyScan(collection);
  let unknown = 0;
  for (const term of query.terms) {
    const idf = idfOf(collection, term);
    const weight = term.weight * idf;
    if (term.stop) found.stopsIdeal += weight;
    else found.contentIdeal += weight;
    if (isUnknown(collection, term)) unknown += term.stop ? 0 : weight;
    else if (!term.stop) add(found.content, collection.words, term.id, weight / IMPACT_SCALE);
    else if (stopWords) add(found.stops, collection.words, term.id, weight / IMPACT_SCALE);
  }
  found.unknown = found.contentIdeal > 0 ? unknown / found.contentIdeal : 0;
  if (collection.grams.units.length > 0) scanGrams(collection, query, found);
  return found;
}

function isUnknown(collection: Collection, { id }: QueryTerm): boolean {
  return id < 0 || (collection.words.offsets[id] ?? 0) === (collection.words.offsets[id + 1] ?? 0);
}

function scanGrams(collection: Collection, query: ReadQuery, found: Scan): void {
  const { offsets, units, impacts, idf } = collection.grams;
  const { grams, gramHits } = found;
  for (const [gram, weight] of queryGrams(query)) {
    const rarity = weight * (idf[gram] ?? 0);
    found.gramsIdeal += rarity;
    if (weight >= 1) found.queryGrams++;
    const end = offsets[gram + 1] ?? 0;
    const scale = rarity / IMPACT_SCALE;
    const hit = weight >= 1 ? 1 : 0;
    for (let at = offsets[gram] ?? 0; at < end; at++) {
      const unit = units[at] ?? 0;
      grams[unit] = (grams[unit] ?? 0) + scale * (impacts[at] ?? 0);
      gramHits[unit] = (gramHits[unit] ?? 0) + hit;
    }
  }
}

function add(scores: Float32Array, { offsets, units, impacts }: Postings, key: number, scale: number): void {
  const end = offsets[key + 1] ?? 0;
  for (let at = offsets[key] ?? 0; at < end; at++) {
    const unit = units[at] ?? 0;
    scores[unit] = (scores[unit] ?? 0) + scale * (impacts[at] ?? 0);
  }
}

function emptyScan(collection: Collection): Scan {
  const size = collection.unitPassage.length;
  const gramSize = collection.grams.units.length > 0 ? size : 0;
  let found = scratch.get(collection);
  if (!found) {
    found = {
      content: new Float32Array(size),
      stops: new Float32Array(size),
      grams: new Float32Array(gramSize),
      gramHits: new Uint16Array(gramSize),
      fused: new Float32Array(size),
      contentIdeal: 0,
      stopsIdeal: 0,
      gramsIdeal: 0,
      unknown: 0,
      queryGrams: 0,
    };
    scratch.set(collection, found);
    return found;
  }
  found.content.fill(0);
  found.stops.fill(0);
  found.grams.fill(0);
  found.gramHits.fill(0);
  found.contentIdeal = found.stopsIdeal = found.gramsIdeal = found.unknown = found.queryGrams = 0;
  return found;
}
