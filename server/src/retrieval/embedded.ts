import { cosine, type DenseRows } from './dense.ts';
import type { ReadQuery } from './read-query.ts';
import type { Collection } from './release-index.ts';

/** Mean and spread of cosines between unrelated texts. */
export interface Chance {
  mean: number;
  spread: number;
}

/** What the bundled word vectors give for unrelated wordings; the calibrator learnt on their scale. */
const LEARNT: Chance = { mean: 0.2, spread: 0.17 };
const PAIRS = 2_000;
const ENOUGH_PAIRS = 30;
const NARROWEST = 0.02;

/** How like two unrelated units look to an embedding model, from pairs of units of different passages. */
export function chanceOf(dense: DenseRows, unitPassage: Uint32Array): Chance {
  const units = unitPassage.length;
  const found: number[] = [];
  for (let i = 0; dense.dimensions > 0 && units > 1 && i < PAIRS; i++) {
    const a = (i * 7_919) % units;
    const b = (a + 1 + ((i * 104_729) % (units - 1))) % units;
    if (unitPassage[a] !== unitPassage[b]) found.push(cosine(dense, a, rowAt(dense, b)));
  }
  if (found.length < ENOUGH_PAIRS) return LEARNT;
  const mean = found.reduce((sum, value) => sum + value, 0) / found.length;
  const variance = found.reduce((sum, value) => sum + (value - mean) ** 2, 0) / found.length;
  return { mean, spread: Math.max(NARROWEST, Math.sqrt(variance)) };
}

/**
 * Likeness of every unit to the message by the external embedding model, by exact search, moved to the scale of the
 * bundled vectors since every model has its own; null when the index or the query has none.
 */
export function embeddedScores(
  { embeddings, chance }: Collection,
  { embedding }: ReadQuery,
): Float32Array | null {
  if (!embedding || embeddings.dimensions !== embedding.length) return null;
  const units = embeddings.rows.length / embeddings.dimensions;
  const scores = new Float32Array(units);
  for (let unit = 0; unit < units; unit++) {
    const standard = (cosine(embeddings, unit, embedding) - chance.mean) / chance.spread;
    scores[unit] = Math.max(-1, Math.min(1, LEARNT.mean + LEARNT.spread * standard));
  }
  return scores;
}

function rowAt({ dimensions, rows }: DenseRows, row: number): Int8Array {
  return rows.subarray(row * dimensions, (row + 1) * dimensions);
}
