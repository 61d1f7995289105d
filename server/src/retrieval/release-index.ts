import type { SearchedCode } from '../text/languages/languages.ts';
import type { DenseRows } from './dense.ts';
import type { Chance } from './embedded.ts';
import type { EntryModel } from './entry-model.ts';
import type { ExactWordings } from './exact-wordings.ts';
import type { NamedVectors } from './near-documents.ts';
import type { Readable } from './reader/look.ts';

/** What is known of a document besides its text. */
export interface DocumentRow {
  id: string;
  external_id: string | null;
  version: number;
  title: string;
  url: string | null;
}

/** For each key, the units that hold it and how much it counts there. */
export interface Postings {
  /** Key → first position in `units`; one longer than there are keys. */
  offsets: Uint32Array;
  units: Uint32Array;
  /** Saturated term frequency (BM25 without idf) in 1/100ths. */
  impacts: Uint8Array;
  /** Key → inverse document frequency. */
  idf: Float32Array;
}

/** Many strings in one UTF-8 block, decoded when they are shown. */
export interface TextTable {
  bytes: Uint8Array;
  offsets: Uint32Array;
}

/** The entries of a release with many wordings. A unit is what is matched: one wording. */
export interface Collection {
  documents: DocumentRow[];
  /** Passage → document; an entry has one passage. */
  passageDocument: Uint32Array;
  /** Passage → its first unit; one longer than there are passages. */
  passageUnits: Uint32Array;
  /** Unit → passage. */
  unitPassage: Uint32Array;
  /** Passage → the entry's answer. */
  passageTexts: TextTable;
  /** Passage → title. */
  passageTitles: TextTable;
  /** Unit → wording. */
  wordings: TextTable;
  /** Unit → first token; one longer than there are units. */
  tokenOffsets: Uint32Array;
  /** Term ids in reading order. */
  tokens: Uint32Array;
  /** Terms. */
  words: Postings;
  /** Hashed character trigrams. */
  grams: Postings;
  /** Unit → distinct trigrams. */
  gramCounts: Uint16Array;
  /** Vectors of the optional embedding model, one a unit; empty without. */
  embeddings: DenseRows;
  /** How like unrelated units look to that model. */
  chance: Chance;
  /** Sums of the bundled word vectors, one a unit; empty without. */
  wordVectors: DenseRows;
}

/** Terms of a release and how to find one, rightly spelt or not. */
export interface Vocabulary {
  terms: string[];
  ids: Map<string, number>;
  /** 1 for stop words. */
  stop: Uint8Array;
  /** Term → row of the word table, -1 for none; empty without the table. */
  wordRows: Int32Array;
  /** Hashes of terms with up to one character left out, sorted, and the term each belongs to. */
  spellingHashes: Uint32Array;
  spellingTerms: Uint32Array;
}

/** One published release, ready to be asked. Immutable. */
export interface ReleaseIndex {
  language: SearchedCode;
  /** Reads pages, and entries too where they have few wordings. */
  reader: Readable;
  /** What an external embedding model says of what the reader reads. */
  vectors: NamedVectors;
  /** Approved questions and wordings, by their words. */
  exact: ExactWordings;
  /** Entries where they have many wordings, which tell more than any reading; empty otherwise. */
  entries: Collection;
  vocabulary: Vocabulary;
  model: EntryModel;
  /** Name of the table that `wordVectors` come from; empty without. */
  wordTable: string;
  /** Memory held by the index, in bytes (typed arrays exactly, strings estimated). */
  bytes: number;
}
