import { bySpread } from './spread.ts';
import type { IndexedDocument } from './types.ts';

/**
 * Documents in an order that their content alone decides, an entry's wordings too: whatever depends on positions
 * (numbers of terms, steps of training, folds, ties) is the same for the same knowledge, however and wherever it came in.
 */
export function inContentOrder(documents: readonly IndexedDocument[]): IndexedDocument[] {
  const byKey = documents.map((document) => {
    const ordered = withOrderedWordings(document);
    return { ordered, key: keyOf(ordered) };
  });
  return byKey.sort((a, b) => bySpread(a.key, b.key)).map(({ ordered }) => ordered);
}

function withOrderedWordings(document: IndexedDocument): IndexedDocument {
  if (document.kind === 'page') return document;
  return { ...document, variants: document.variants.toSorted(bySpread) };
}

/** All that a person wrote; ids and versions differ from one business to the next. */
function keyOf(document: IndexedDocument): string {
  const written =
    document.kind === 'entry'
      ? [document.question, document.answer, document.variants]
      : [document.title, document.text];
  return JSON.stringify([document.kind, ...written, document.url, document.external_id]);
}
