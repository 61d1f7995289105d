import type { DenseRows } from './dense.ts';
import type { ReleaseIndex } from './release-index.ts';
import { textAt } from './text-table.ts';

/** The external vectors an index holds, by the text of `textsToEmbed` they belong to, in 1/127ths; empty without. */
export function storedVectors({ entries, pages }: ReleaseIndex): Map<string, Int8Array> {
  const found = new Map<string, Int8Array>();
  addRows(found, entries.embeddings, (unit) => textAt(entries.wordings, unit));
  // A passage of a page is one unit.
  addRows(
    found,
    pages.embeddings,
    (unit) => `${textAt(pages.passageTitles, unit)}\n${textAt(pages.passageTexts, unit)}`,
  );
  return found;
}

function addRows(
  found: Map<string, Int8Array>,
  { dimensions, rows }: DenseRows,
  textOf: (unit: number) => string,
): void {
  for (let unit = 0; unit * dimensions < rows.length; unit++)
    found.set(textOf(unit), rows.subarray(unit * dimensions, (unit + 1) * dimensions));
}
