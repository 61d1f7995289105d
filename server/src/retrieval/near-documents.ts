import { cosine, type DenseRows, packDense, quantise, type Vector } from './dense.ts';
import { type Chance, chanceOf } from './embedded.ts';

/** Vectors of an external embedding model for what the reader reads: one a wording of an entry, one a section of a page. */
export interface NamedVectors {
  /** Row → document of the reader's index, and the text it is of. */
  documents: Uint32Array;
  texts: string[];
  rows: DenseRows;
  /** How like unrelated rows look to that model. */
  chance: Chance;
}

/** Packs one vector a row with its text and the document it is of; empty without any. */
export function namedVectors(
  named: readonly { vector: Vector; text: string; document: number }[],
): NamedVectors {
  const rows = packDense(named.map(({ vector }) => vector));
  const documents = Uint32Array.from(named, ({ document }) => document);
  return { documents, texts: named.map(({ text }) => text), rows, chance: chanceOf(rows, documents) };
}

/** Documents by how much nearer to the message their best row is than unrelated ones are, in standard deviations; empty without a vector. */
export function nearDocuments(
  { documents, rows, chance }: NamedVectors,
  vector: Vector | undefined,
): Map<number, number> {
  const found = new Map<number, number>();
  if (!vector || rows.dimensions !== vector.length) return found;
  const asked = quantise(vector);
  for (const [row, document] of documents.entries()) {
    const near = (cosine(rows, row, asked) - chance.mean) / chance.spread;
    if (near > (found.get(document) ?? Number.NEGATIVE_INFINITY)) found.set(document, near);
  }
  return found;
}
