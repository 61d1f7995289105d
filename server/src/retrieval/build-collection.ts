import { grams } from '../text/grams.ts';
import { packDense, type Vector } from './dense.ts';
import { chanceOf } from './embedded.ts';
import { buildPostings } from './postings.ts';
import type { Collection, DocumentRow } from './release-index.ts';
import type { TermTable } from './term-table.ts';
import { packTexts } from './text-table.ts';

/** One thing to match, with where it belongs. Units of one passage, and passages of one document, follow each other. */
export interface Unit {
  document: DocumentRow;
  /** Same object for all units of one passage. */
  passage: object;
  title: string;
  passageText: string;
  text: string;
}

const WORDS = { k1: 0.9, b: 0.3 };
const GRAMS = { k1: 0.9, b: 0.3 };

/** Indexes the entries of a release by their wordings; `dense` holds one vector a unit, or nothing. */
export function buildCollection(
  units: Unit[],
  table: TermTable,
  dense: { embeddings?: Vector[]; wordVectors?: Vector[] },
): { collection: Collection; gramSets: Uint32Array[] } {
  const places = placesOf(units);
  const sequences = units.map((unit) => table.read(unit.text));
  const buckets = bucketsFor(units);
  const gramSets = units.map((unit) => grams(unit.text, buckets));
  const embeddings = packDense(dense.embeddings ?? []);
  const collection = {
    ...places,
    wordings: packTexts(units.map((unit) => unit.text)),
    tokenOffsets: offsetsOf(sequences),
    tokens: Uint32Array.from(sequences.flat()),
    words: buildPostings(sequences, table.terms.length, WORDS),
    grams: buildPostings(gramSets, buckets, GRAMS),
    gramCounts: Uint16Array.from(gramSets, (set) => set.length),
    embeddings,
    chance: chanceOf(embeddings, places.unitPassage),
    wordVectors: packDense(dense.wordVectors ?? []),
  };
  return { collection, gramSets };
}

type Places = Pick<
  Collection,
  'documents' | 'passageDocument' | 'passageUnits' | 'unitPassage' | 'passageTexts' | 'passageTitles'
>;

function placesOf(units: Unit[]): Places {
  const documents: DocumentRow[] = [];
  const firstUnits: Unit[] = [];
  const passageDocument: number[] = [];
  const passageUnits: number[] = [];
  const unitPassage: number[] = [];
  for (const [position, unit] of units.entries()) {
    const previous = units[position - 1];
    if (previous?.document !== unit.document) documents.push(unit.document);
    if (previous?.passage !== unit.passage) {
      firstUnits.push(unit);
      passageDocument.push(documents.length - 1);
      passageUnits.push(position);
    }
    unitPassage.push(firstUnits.length - 1);
  }
  return {
    documents,
    passageDocument: Uint32Array.from(passageDocument),
    passageUnits: Uint32Array.from([...passageUnits, units.length]),
    unitPassage: Uint32Array.from(unitPassage),
    passageTexts: packTexts(firstUnits.map((unit) => unit.passageText)),
    passageTitles: packTexts(firstUnits.map((unit) => unit.title)),
  };
}

function offsetsOf(sequences: number[][]): Uint32Array {
  const offsets = new Uint32Array(sequences.length + 1);
  for (let i = 0; i < sequences.length; i++) offsets[i + 1] = (offsets[i] ?? 0) + (sequences[i]?.length ?? 0);
  return offsets;
}

/** About four buckets for each distinct trigram expected, 1,024 to 65,536. */
function bucketsFor(units: Unit[]): number {
  const characters = units.reduce((sum, unit) => sum + unit.text.length, 0);
  return Math.min(65_536, Math.max(1_024, 2 ** Math.ceil(Math.log2(characters + 1))));
}
