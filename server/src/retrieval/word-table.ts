import { embed } from './vectors/embed.ts';
import { loadVectors, type VectorTable } from './vectors/table.ts';

/** The bundled word vectors, as the index uses them. */
export interface WordTable {
  /** Tells tables apart, so that an index is never asked with the vectors of another one. */
  name: string;
  /** Weighted sum of a text's word vectors, unit length; zeros when no word is known. */
  embed: (text: string) => Float32Array;
  /** Row of a word, or -1. */
  rowOf: (word: string) => number;
  /** Adds a row to a sum; -1 adds nothing. */
  add: (sum: Float32Array, row: number) => void;
}

let known: WordTable | null | undefined;

/** The bundled table, read once; null when it isn't there. */
export function wordTable(): WordTable | null {
  if (known === undefined) {
    const table = loadVectors();
    known = table ? tableOf(table) : null;
  }
  return known;
}

function tableOf(table: VectorTable): WordTable {
  const { dimensions, rows, scales, rowOf } = table;
  return {
    name: `english-${dimensions}x${rowOf.size}-${checksum(rows)}`,
    embed: (text) => embed(table, text),
    rowOf: (word) => rowOf.get(word) ?? -1,
    add: (sum, row) => {
      const scale = scales[row] ?? 0;
      const base = row * dimensions;
      if (row >= 0)
        for (let i = 0; i < dimensions; i++) sum[i] = (sum[i] ?? 0) + scale * (rows[base + i] ?? 0);
    },
  };
}

/** FNV-1a over every 97th byte: enough to notice another table. */
function checksum(rows: Int8Array): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < rows.length; i += 97) hash = Math.imul(hash ^ (rows[i] ?? 0), 0x01000193);
  return (hash >>> 0).toString(16);
}
