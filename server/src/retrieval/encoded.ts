import type { Vector } from './dense.ts';
import type { KnowledgeIndex } from './reader/knowledge-index.ts';
import { isBody, UNIT_KINDS } from './reader/units.ts';
import type { Collection, ReleaseIndex } from './release-index.ts';
import { textAt } from './text-table.ts';

/** A text that the encoder reads: a question as it is asked, or a passage that may answer. */
export interface EncodedText {
  kind: 'query' | 'passage';
  text: string;
  /** The document that it is of, as `textsToEncode` numbers them. */
  document: number;
}

/** What the encoder says of a release; its rows follow `textsToEncode`. */
export interface Encoded {
  documents: Uint32Array;
  dimensions: number;
  /** Row after row, the largest number of each at 127, and one over the length of each. */
  rows: Int8Array;
  scales: Float32Array;
}

/** Sentences that are read together, and how far the next ones start. */
const WINDOW = 3;
const STEP = 2;
/** Longest text; the encoder reads little more. */
const LONGEST = 320;

/**
 * The texts of a release that stand for its documents: wordings and titles, and what is said under each, three sentences at a time.
 * Entries that are told apart by their many wordings are numbered behind what the reader reads.
 */
export function textsToEncode({ reader, entries }: ReleaseIndex): EncodedText[] {
  const first = reader.index.documents.length;
  return [
    ...textsRead(reader.index),
    ...entries.documents.flatMap((_, at) =>
      textsOfEntry(entries, at).map((each) => ({ ...each, document: first + at })),
    ),
  ];
}

/** Every wording of an entry, and its answer under the first of them. */
function textsOfEntry(entries: Collection, entry: number): Omit<EncodedText, 'document'>[] {
  const from = entries.passageUnits[entry] ?? 0;
  const wordings = Array.from({ length: (entries.passageUnits[entry + 1] ?? from) - from }, (_, at) =>
    textAt(entries.wordings, from + at),
  );
  const said = [entries.documents[entry]?.title ?? '', textAt(entries.passageTexts, entry)].join('\n');
  return [
    ...wordings.map((text) => ({ kind: 'query' as const, text: text.slice(0, LONGEST) })),
    { kind: 'passage', text: said.slice(0, LONGEST) },
  ];
}

function textsRead(index: KnowledgeIndex): EncodedText[] {
  return index.documents.flatMap((row, document) => {
    const first = index.documentUnits[document] ?? 0;
    const units = Array.from(
      { length: (index.documentUnits[document + 1] ?? first) - first },
      (_, at) => first + at,
    );
    const isName = (unit: number) => kindOf(index, unit) === 'wording' || kindOf(index, unit) === 'title';
    const names = units.filter(isName).map((unit) => index.texts[unit] ?? '');
    const bodies = units.filter((unit) => isBody(kindOf(index, unit)));
    const passages = [...Map.groupBy(bodies, (unit) => index.unitBlock[unit] ?? 0).values()].flatMap(
      (section) => windowsOf(section).map((window) => passageText(index, row.title, window)),
    );
    return [
      ...names.map((text): EncodedText => ({ kind: 'query', text: text.slice(0, LONGEST), document })),
      ...passages.map((text): EncodedText => ({ kind: 'passage', text, document })),
    ];
  });
}

function kindOf({ unitKind }: KnowledgeIndex, unit: number) {
  return UNIT_KINDS[unitKind[unit] ?? 0] ?? 'sentence';
}

function windowsOf(units: readonly number[]): number[][] {
  const windows: number[][] = [];
  for (let at = 0; at === 0 || at + STEP < units.length + STEP - 1; at += STEP) {
    const window = units.slice(at, at + WINDOW);
    if (window.length > 0) windows.push(window);
    if (at + WINDOW >= units.length) break;
  }
  return windows;
}

function passageText(index: KnowledgeIndex, title: string, window: readonly number[]): string {
  const heading = index.shown[window[0] ?? 0]?.heading ?? null;
  const lines = window.map((unit) => index.texts[unit] ?? '');
  return [title, ...(heading === null || heading === title ? [] : [heading]), ...lines]
    .join('\n')
    .slice(0, LONGEST);
}

/** Packs the vectors of `texts`, one each; an empty one is like nothing. */
export function encoded(texts: readonly EncodedText[], vectors: readonly Vector[]): Encoded {
  const dimensions = vectors.find(({ length }) => length > 0)?.length ?? 0;
  const rows = new Int8Array(dimensions * texts.length);
  const scales = new Float32Array(texts.length);
  for (const [row, vector] of vectors.entries()) {
    rows.set(packed(vector), row * dimensions);
    scales[row] = 1 / (Math.hypot(...rows.subarray(row * dimensions, (row + 1) * dimensions)) || 1);
  }
  return { documents: Uint32Array.from(texts, ({ document }) => document), dimensions, rows, scales };
}

/** A vector as signed bytes, 127 for the largest of its numbers. */
export function packed(vector: Vector): Int8Array {
  if (vector instanceof Int8Array) return vector;
  const most = vector.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  return Int8Array.from(vector, (value) => (most > 0 ? Math.round((value * 127) / most) : 0));
}

/** Document → cosine of its best row with the best of some vectors. */
function bestOf(
  { documents, dimensions, rows, scales }: Encoded,
  vectors: readonly Int8Array[],
): Map<number, number> {
  const best = new Map<number, number>();
  for (const vector of vectors) {
    const scale = 1 / (Math.hypot(...vector) || 1);
    for (let row = 0; row < documents.length; row++) {
      let sum = 0;
      const base = row * dimensions;
      for (let i = 0; i < dimensions; i++) sum = (sum + Math.imul(rows[base + i] ?? 0, vector[i] ?? 0)) | 0;
      const likeness = sum * scale * (scales[row] ?? 0);
      const document = documents[row] ?? 0;
      if (likeness > (best.get(document) ?? -1)) best.set(document, likeness);
    }
  }
  return best;
}

/** Documents by the cosine of their best text with the best of a message's vectors. */
export function nearestDocuments(found: Encoded, vectors: readonly Vector[]): Map<number, number> {
  return bestOf(found, vectors.filter(({ length }) => length === found.dimensions).map(packed));
}
