import { embed } from './vectors/embed.ts';
import { loadVectors } from './vectors/table.ts';

/** The bundled word vectors, as the index uses them. */
export interface WordTable {
  /** Tells tables apart, so that an index is never asked with the vectors of another one. */
  name: string;
  /** Weighted sum of a text's word vectors, unit length; zeros when no word is known. */
  embed: (text: string) => Float32Array;
}

let known: WordTable | null | undefined;

/** The bundled table, read once; null when it isn't there. */
export function wordTable(): WordTable | null {
  if (known === undefined) {
    const table = loadVectors();
    const name = table ? `english-${table.dimensions}x${table.rowOf.size}-${checksum(table.rows)}` : '';
    known = table ? { name, embed: (text) => embed(table, text) } : null;
  }
  return known;
}

/** FNV-1a over every 97th byte: enough to notice another table. */
function checksum(rows: Int8Array): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < rows.length; i += 97) hash = Math.imul(hash ^ (rows[i] ?? 0), 0x01000193);
  return (hash >>> 0).toString(16);
}
