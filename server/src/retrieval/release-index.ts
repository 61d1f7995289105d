import type { DenseRows } from './dense.ts';
import type { Chance } from './embedded.ts';
import type { EntryModel } from './entry-model.ts';
import type { Language } from './text/language.ts';

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

/** Entries or pages of a release. A unit is what is matched: one wording of an entry, or one passage of a page. */
export interface Collection {
  documents: DocumentRow[];
  /** Passage → document. Entries have one passage each. */
  passageDocument: Uint32Array;
  /** Passage → its first unit; one longer than there are passages. */
  passageUnits: Uint32Array;
  /** Unit → passage. */
  unitPassage: Uint32Array;
  /** Passage → text: an entry's answer, a passage of a page. */
  passageTexts: TextTable;
  /** Passage → title. */
  passageTitles: TextTable;
  /** Unit → wording; empty for pages. */
  wordings: TextTable;
  /** Unit → first token; one longer than there are units. */
  tokenOffsets: Uint32Array;
  /** Term ids in reading order. */
  tokens: Uint32Array;
  /** Unit → first sentence; one longer than there are units. Empty for entries. */
  sentenceOffsets: Uint32Array;
  /** Three numbers a sentence: start and end in the passage's text, and the token after its last. */
  sentences: Uint32Array;
  /** Terms. */
  words: Postings;
  /** Hashed character trigrams; no units for pages. */
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
  language: Language;
  vocabulary: Vocabulary;
  entries: Collection;
  pages: Collection;
  model: EntryModel;
  /** Name of the table that `wordVectors` come from; empty without. */
  wordTable: string;
  /** Memory held by the index, in bytes (typed arrays exactly, strings estimated). */
  bytes: number;
}
