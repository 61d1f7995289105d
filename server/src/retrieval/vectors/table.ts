import { existsSync, readFileSync } from 'node:fs';

/** One row of signed bytes for each word; a row times its scale is the word's vector, its length the word's weight. */
export interface VectorTable {
  dimensions: number;
  /** Row of each word; rows are in order of falling frequency. */
  rowOf: Map<string, number>;
  scales: Float32Array;
  rows: Int8Array;
}

const BUNDLED = new URL('./english.vec', import.meta.url);
const MAGIC = 0x31564241; // "ABV1", least significant byte first
const HEADER_BYTES = 16;

let bundled: VectorTable | null | undefined;

/** Returns the bundled English table, read from disk at the first call, or null when its file was not shipped. */
export function loadVectors(): VectorTable | null {
  if (bundled === undefined) bundled = readVectors(BUNDLED);
  return bundled;
}

/** Reads a table from a file, or returns null when there is none; throws when the file is not such a table. */
export function readVectors(file: URL | string): VectorTable | null {
  return existsSync(file) ? parseTable(readFileSync(file)) : null;
}

/** Lays a table out as: magic, dimensions, rows, bytes of words, the words by line, scales as float32, rows as int8. */
export function packTable(table: VectorTable): Buffer {
  const text = Buffer.from([...table.rowOf.keys()].join('\n'));
  const words = Buffer.concat([text, Buffer.alloc(-text.length & 3, '\n')]);
  const header = Buffer.alloc(HEADER_BYTES);
  [MAGIC, table.dimensions, table.rowOf.size, words.length].forEach((value, n) => {
    header.writeUInt32LE(value, n * 4);
  });
  const scales = Buffer.alloc(table.scales.length * 4);
  table.scales.forEach((scale, n) => {
    scales.writeFloatLE(scale, n * 4);
  });
  return Buffer.concat([
    header,
    words,
    scales,
    Buffer.from(table.rows.buffer, table.rows.byteOffset, table.rows.byteLength),
  ]);
}

function parseTable(file: Buffer): VectorTable {
  if (file.length < HEADER_BYTES || file.readUInt32LE(0) !== MAGIC) throw new Error('Not a vector table.');
  const dimensions = file.readUInt32LE(4);
  const count = file.readUInt32LE(8);
  const scalesAt = HEADER_BYTES + file.readUInt32LE(12);
  const rowsAt = scalesAt + count * 4;
  if (file.length !== rowsAt + count * dimensions)
    throw new Error('The vector table is cut short or too long.');
  const rowOf = new Map<string, number>();
  const words = file.toString('utf8', HEADER_BYTES, scalesAt).trimEnd().split('\n');
  for (const word of words) rowOf.set(word, rowOf.size);
  if (rowOf.size !== count)
    throw new Error('The vector table names a different number of words than it has rows.');
  const scales = Float32Array.from({ length: count }, (_, n) => file.readFloatLE(scalesAt + n * 4));
  return {
    dimensions,
    rowOf,
    scales,
    rows: new Int8Array(file.buffer, file.byteOffset + rowsAt, count * dimensions),
  };
}
