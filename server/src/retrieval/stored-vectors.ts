import { type DenseRows, unpackDense } from './dense.ts';
import type { ReleaseIndex } from './release-index.ts';
import { textAt } from './text-table.ts';

/** The external vectors an index holds, by the text of `textsToEmbed` they belong to, in 1/127ths; empty without. */
export function storedVectors({ entries, vectors }: ReleaseIndex): Map<string, Int8Array> {
  return new Map([
    ...byText(entries.embeddings, (unit) => textAt(entries.wordings, unit)),
    ...byText(vectors.rows, (row) => vectors.texts[row] ?? ''),
  ]);
}

function byText(rows: DenseRows, textOf: (row: number) => string): [string, Int8Array][] {
  return unpackDense(rows).map((vector, row) => [textOf(row), vector]);
}
