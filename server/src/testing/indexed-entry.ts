import type { IndexedDocument } from '../retrieval/types.ts';

/** An entry of one wording, as an index takes it. */
export function indexedEntry(id: string, question: string, answer: string): IndexedDocument {
  return { kind: 'entry', id, external_id: null, version: 1, url: null, question, variants: [], answer };
}
