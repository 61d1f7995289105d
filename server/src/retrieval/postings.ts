import type { Postings } from './release-index.ts';

/** Shape of BM25: how fast repetition stops counting, and how much long units are held back. */
export interface Bm25 {
  k1: number;
  b: number;
}

export const IMPACT_SCALE = 100;

/** Inverts units into postings with BM25 impacts (Robertson & Zaragoza 2009; idf never below zero). `keysOf` may repeat a key. */
export function buildPostings(units: ArrayLike<number>[], keys: number, shape: Bm25): Postings {
  const counts = new Uint32Array(keys + 1);
  const folded = units.map(fold);
  let total = 0;
  for (const { distinct, length } of folded) {
    total += length;
    for (const key of distinct) counts[key + 1] = (counts[key + 1] ?? 0) + 1;
  }
  const idf = new Float32Array(keys);
  for (let key = 0; key < keys; key++) idf[key] = inverseFrequency(units.length, counts[key + 1] ?? 0);
  for (let key = 0; key < keys; key++) counts[key + 1] = (counts[key + 1] ?? 0) + (counts[key] ?? 0);
  const offsets = counts.slice();
  const holders = new Uint32Array(offsets[keys] ?? 0);
  const impacts = new Uint8Array(holders.length);
  const average = total / Math.max(1, units.length);
  for (let unit = 0; unit < folded.length; unit++) {
    const { distinct, frequencies, length } = folded[unit] ?? EMPTY;
    const norm = shape.k1 * (1 - shape.b + (shape.b * length) / average);
    for (let i = 0; i < distinct.length; i++) {
      const key = distinct[i] ?? 0;
      const frequency = frequencies[i] ?? 1;
      const at = counts[key] ?? 0;
      counts[key] = at + 1;
      holders[at] = unit;
      impacts[at] = Math.min(
        255,
        Math.round((IMPACT_SCALE * frequency * (shape.k1 + 1)) / (frequency + norm)),
      );
    }
  }
  return { offsets, units: holders, impacts, idf };
}

/** log(1 + (N - n + ½) / (n + ½)), positive for every n. */
export function inverseFrequency(units: number, holding: number): number {
  return Math.log(1 + (units - holding + 0.5) / (holding + 0.5));
}

interface Folded {
  distinct: number[];
  frequencies: number[];
  length: number;
}

const EMPTY: Folded = { distinct: [], frequencies: [], length: 0 };

function fold(keys: ArrayLike<number>): Folded {
  const sorted = Uint32Array.from(keys).sort();
  const distinct: number[] = [];
  const frequencies: number[] = [];
  for (const key of sorted) {
    const last = distinct.length - 1;
    if (distinct[last] === key) frequencies[last] = (frequencies[last] ?? 0) + 1;
    else {
      distinct.push(key);
      frequencies.push(1);
    }
  }
  return { distinct, frequencies, length: keys.length };
}
