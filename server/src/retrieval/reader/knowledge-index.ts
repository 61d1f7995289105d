import type { SearchedCode } from '../../text/languages/languages.ts';
import type { IndexedDocument } from '../types.ts';

/** What is known of a document besides its units. */
export interface DocumentRow {
  id: string;
  external_id: string | null;
  version: number;
  kind: IndexedDocument['kind'];
  /** An entry's question, or a page's title. */
  title: string;
  url: string | null;
  /** An entry's approved answer as it stands; empty for pages. */
  answer: string;
}

/** Lists of numbers under a key, in one array: key `k` has `values[offsets[k]]` up to `values[offsets[k + 1]]`. */
export interface Lists {
  offsets: Uint32Array;
  values: Uint32Array;
}

/** How a unit is shown; null where a text stands for itself. */
export interface Shown {
  heading: string | null;
  lead: string | null;
  columns: string[] | null;
  cells: string[] | null;
}

/** One state of a business's knowledge, ready to be asked. Immutable; the same content gives the same index in any order. */
export interface KnowledgeIndex {
  language: SearchedCode;
  documents: DocumentRow[];
  /** Document → its units; one longer than there are documents. */
  documentUnits: Uint32Array;
  /** Unit → what it is, as a position in UNIT_KINDS. */
  unitKind: Uint8Array;
  /** Unit → its block: an entry, or one section of a page. */
  unitBlock: Uint32Array;
  unitParagraph: Uint32Array;
  /** Unit → kinds of thing it holds, as bits. */
  unitHolds: Uint16Array;
  texts: string[];
  shown: (Shown | null)[];
  /** Unit → its terms in reading order, then those inside its ranges. */
  unitTerms: Lists;
  /** Unit → terms of what governs it; `governedBy.values` are terms, the weights in 1/100ths stand beside them. */
  unitGoverning: Lists;
  governingWeights: Uint8Array;
  /** Unit → sum of the weights of its distinct terms. */
  unitWeight: Float32Array;
  /** Unit, low, high: the number ranges. */
  ranges: Float64Array;
  /** Range → the term that it counts, or what else `numbers.ts` says of it. */
  rangeNouns: Int32Array;
  /** Unit → terms that stand after a number there; and nouns that a price is for ("per bike"). */
  countedNouns: Lists;
  pricedNouns: Lists;
  /** Unit → terms that a number is the name of there, or in what governs it: "kiln 2". */
  numberedNouns: Lists;
  terms: string[];
  /** Term → number of blocks, and of documents, that hold it. */
  blocksWith: Uint32Array;
  blocks: number;
  /** Term → documents that hold it, and how often each does. */
  termDocuments: Lists;
  termCounts: Uint16Array;
  documentLength: Uint32Array;
  /** Term → its weight in a message, and in the guard. */
  termWeight: Float32Array;
  guardWeight: Float32Array;
  /** Term → folded surfaces it was written with. */
  surfaces: string[][];
  /** Hash of a character trigram → units that name a document, and how often they hold it. */
  grams: Lists;
  gramCounts: Uint8Array;
  /** Unit → length of its trigram vector. */
  gramLength: Float32Array;
}
