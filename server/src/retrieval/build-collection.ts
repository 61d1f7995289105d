import { packDense, type Vector } from './dense.ts';
import { chanceOf } from './embedded.ts';
import { buildPostings } from './postings.ts';
import type { Collection, DocumentRow } from './release-index.ts';
import type { TermTable } from './term-table.ts';
import { grams } from './text/grams.ts';
import { splitSentences } from './text/split-sentences.ts';
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

const ENTRY_WORDS = { k1: 0.9, b: 0.3 };
const PAGE_WORDS = { k1: 0.9, b: 0.6 };
const GRAMS = { k1: 0.9, b: 0.3 };

/** Indexes all entries or all pages of a release; `dense` holds one vector a unit, or nothing. */
export function buildCollection(
  kind: 'entry' | 'page',
  units: Unit[],
  table: TermTable,
  dense: { embeddings?: Vector[]; wordVectors?: Vector[] },
): { collection: Collection; gramSets: Uint32Array[] } {
  const places = placesOf(units);
  const sequences = units.map((unit) => table.read(unit.text));
  const titles = kind === 'page' ? readTitles(units, table) : [];
  const searched =
    kind === 'page' ? sequences.map((tokens, unit) => [...tokens, ...(titles[unit] ?? [])]) : sequences;
  const buckets = kind === 'page' ? 1 : bucketsFor(units);
  const gramSets = kind === 'page' ? [] : units.map((unit) => grams(unit.text, buckets));
  const embeddings = packDense(dense.embeddings ?? []);
  const collection = {
    ...places,
    ...sentencesOf(kind, units, sequences, table),
    wordings: packTexts(kind === 'page' ? [] : units.map((unit) => unit.text)),
    tokenOffsets: offsetsOf(sequences),
    tokens: Uint32Array.from(sequences.flat()),
    words: buildPostings(searched, table.terms.length, kind === 'page' ? PAGE_WORDS : ENTRY_WORDS),
    grams: buildPostings(gramSets, buckets, GRAMS),
    gramCounts: Uint16Array.from(gramSets, (set) => set.length),
    embeddings,
    chance: chanceOf(embeddings, places.unitPassage),
    wordVectors: packDense(dense.wordVectors ?? []),
  };
  return { collection, gramSets };
}

function readTitles(units: Unit[], table: TermTable): number[][] {
  const known = new Map<string, number[]>();
  return units.map(({ title }) => {
    const tokens = known.get(title) ?? table.read(title);
    known.set(title, tokens);
    return tokens;
  });
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

/** Sentence bounds of pages; a sentence's tokens are counted by reading it alone. */
function sentencesOf(
  kind: 'entry' | 'page',
  units: Unit[],
  sequences: number[][],
  table: TermTable,
): Pick<Collection, 'sentenceOffsets' | 'sentences'> {
  if (kind === 'entry') return { sentenceOffsets: new Uint32Array(0), sentences: new Uint32Array(0) };
  const rows: number[] = [];
  const offsets = [0];
  for (const [position, unit] of units.entries()) {
    let token = 0;
    const spans = splitSentences(unit.text);
    for (const [i, { start, end }] of spans.entries()) {
      token += table.read(unit.text.slice(start, end)).length;
      const last = i === spans.length - 1;
      rows.push(start, end, last ? (sequences[position]?.length ?? token) : token);
    }
    offsets.push(rows.length / 3);
  }
  return { sentenceOffsets: Uint32Array.from(offsets), sentences: Uint32Array.from(rows) };
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
