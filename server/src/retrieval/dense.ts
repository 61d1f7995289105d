/** Rows of int8 vectors, `dimensions` values each, 127 for 1. */
export interface DenseRows {
  dimensions: number;
  rows: Int8Array;
}

/** A vector as a model gave it, or as `quantise` packed it. */
export type Vector = Float32Array | Int8Array;

/** Packs vectors as int8, each scaled to unit length. */
export function packDense(vectors: Vector[]): DenseRows {
  const dimensions = vectors[0]?.length ?? 0;
  const rows = new Int8Array(dimensions * vectors.length);
  for (const [row, vector] of vectors.entries()) rows.set(quantise(vector), row * dimensions);
  return { dimensions, rows };
}

/** The rows of packed vectors, still packed. */
export function unpackDense({ dimensions, rows }: DenseRows): Int8Array[] {
  const count = dimensions > 0 ? rows.length / dimensions : 0;
  return Array.from({ length: count }, (_, row) => rows.subarray(row * dimensions, (row + 1) * dimensions));
}

/**
 * A vector scaled to unit length, in 1/127ths; all zeros stay zeros. One that is packed already stays as it is:
 * rounded anew at each publish, it would depend on how often it was published.
 */
export function quantise(vector: ArrayLike<number>): Int8Array {
  if (vector instanceof Int8Array) return vector;
  let square = 0;
  for (let i = 0; i < vector.length; i++) square += (vector[i] ?? 0) ** 2;
  const scale = square > 0 ? 127 / Math.sqrt(square) : 0;
  const rows = new Int8Array(vector.length);
  for (let i = 0; i < vector.length; i++) rows[i] = Math.round((vector[i] ?? 0) * scale);
  return rows;
}

/** Cosine of a quantised query with one row. */
export function cosine({ dimensions, rows }: DenseRows, row: number, query: Int8Array): number {
  let sum = 0;
  const base = row * dimensions;
  // In whole numbers, which are quicker to add.
  for (let i = 0; i < dimensions; i++) sum = (sum + Math.imul(rows[base + i] ?? 0, query[i] ?? 0)) | 0;
  return sum / (127 * 127);
}
