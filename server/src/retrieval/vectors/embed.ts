import { cutWords } from '../../text/cut-words.ts';
import { nearestSpelling } from './nearest-spelling.ts';
import type { VectorTable } from './table.ts';

/** A repaired word says less than one the table knows. */
const REPAIRED_WEIGHT = 0.6;

/**
 * Turns a text into a vector of length 1, so that the dot product of two is their cosine: the sum of its words' rows, whose lengths are the
 * words' weights. All zeros when the table knows none of the words.
 */
export function embed(table: VectorTable, text: string): Float32Array {
  const sum = new Float32Array(table.dimensions);
  for (const word of cutWords(text, 'vectors')) {
    const row = table.rowOf.get(word);
    if (row !== undefined) addRow(sum, table, row, 1);
    else for (const near of standIns(table, word)) addRow(sum, table, near, REPAIRED_WEIGHT);
  }
  return normalise(sum);
}

const MOST_REMEMBERED = 20_000;
const remembered = new WeakMap<VectorTable, Map<string, number[]>>();

/** `nearestSpelling`, remembered for words that come again. */
function standIns(table: VectorTable, word: string): number[] {
  const known = remembered.get(table) ?? new Map<string, number[]>();
  remembered.set(table, known);
  const before = known.get(word);
  if (before) return before;
  if (known.size >= MOST_REMEMBERED) known.clear();
  const found = nearestSpelling(table.rowOf, word);
  known.set(word, found);
  return found;
}

function addRow(sum: Float32Array, table: VectorTable, row: number, weight: number): void {
  const factor = (table.scales[row] ?? 0) * weight;
  const start = row * table.dimensions;
  for (let n = 0; n < sum.length; n++) sum[n] = (sum[n] ?? 0) + factor * (table.rows[start + n] ?? 0);
}

function normalise(vector: Float32Array): Float32Array {
  const length = Math.sqrt(vector.reduce((total, value) => total + value * value, 0));
  if (length === 0) return vector;
  for (let n = 0; n < vector.length; n++) vector[n] = (vector[n] ?? 0) / length;
  return vector;
}
