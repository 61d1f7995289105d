import { textsToEmbed } from './build-index.ts';
import { inContentOrder } from './content-order.ts';
import type { Vector } from './dense.ts';
import { hasManyWordings, wordingsOf } from './many-wordings.ts';
import { entriesPoint, readerPoint } from './operating-point.ts';
import { PROBE_STEPS, type Probe, type ProbeOptions, probe } from './probes.ts';
import type { ReleaseIndex } from './release-index.ts';
import { SURELY_ENOUGH } from './tells-by-wordings.ts';
import type { Calibration, EntryDocument, IndexedDocument, OperatingPoint, Strictness } from './types.ts';

const FEW_WORDINGS = 5;
const MOST_LISTED = 50;
/** Expected coverage below which the owner is told what stands in the way. */
const LITTLE = 0.2;

/** What calibration may use besides the documents. */
export interface CalibrateOptions {
  /** Calibrators to use instead of the shipped ones (evaluation). */
  calibrators?: ProbeOptions['calibrators'];
  /** The vectors that `buildIndex` was given, one for each text of `textsToEmbed(documents)`, and the model they are of. */
  embedding?: { model: string; vectors: Vector[] };
  /** Told `calibrationSteps` times on the way, at most. */
  onStep?: (() => void) | undefined;
}

/** How often `onStep` is called, at most. */
export function calibrationSteps({ embedding }: CalibrateOptions): number {
  return PROBE_STEPS * (embedding ? 2 : 1);
}

/**
 * Thresholds that keep the promise for this business: found by asking its own wordings where its index tells entries apart
 * by them, else those of the reader.
 * With external vectors there is a second round without them, since the model may be out of reach when a visitor asks.
 */
export function calibrate(
  index: Pick<ReleaseIndex, 'entries'>,
  given: IndexedDocument[],
  options: CalibrateOptions = {},
): Calibration {
  const documents = inContentOrder(given);
  const entries = documents.filter((document) => document.kind === 'entry');
  const { calibrators, embedding, onStep } = options;
  const manyWordings = index.entries.documents.length > 0;
  const vectorOf = embedding && manyWordings ? vectorsByText(documents, embedding.vectors) : undefined;
  const probes = probe(entries, { calibrators, vectorOf, manyWordings, onStep });
  const inside = probes.filter(({ answerable }) => answerable);
  const wordings =
    entries.reduce((sum, entry) => sum + wordingsOf(entry).length, 0) / Math.max(1, entries.length);
  const pointsOf = (round: Probe[]) => pointsFor((strictness) => entriesPoint(round, strictness, wordings));
  const reader = pointsFor((strictness) => readerPoint(strictness));
  const pages = documents.length - entries.length;
  const points = manyWordings ? pointsOf(probes) : reader;
  return {
    basis: manyWordings ? 'wordings' : 'default',
    probes: probes.length,
    entries: points,
    ...(embedding && {
      embedding: {
        model: embedding.model,
        entries_without: manyWordings
          ? pointsOf(probe(entries, { calibrators, manyWordings, onStep }))
          : reader,
      },
    }),
    pages: pointsFor((strictness) => readerPoint(strictness, pages)),
    notes: notesOf(entries, { manyWordings, balanced: points.balanced }),
    needs_wordings: needsWordings(entries, inside),
    competing: competing(entries, inside),
  };
}

function pointsFor(of: (strictness: Strictness) => OperatingPoint): Record<Strictness, OperatingPoint> {
  return { careful: of('careful'), balanced: of('balanced'), bold: of('bold') };
}

function vectorsByText(documents: IndexedDocument[], vectors: Vector[]) {
  const byText = new Map(textsToEmbed(documents).map((text, i) => [text, vectors[i]]));
  return (text: string) => byText.get(text);
}

function notesOf(
  entries: EntryDocument[],
  { manyWordings, balanced }: { manyWordings: boolean; balanced: OperatingPoint },
): string[] {
  const notes: string[] = [];
  if (manyWordings && balanced.expected_coverage !== null && balanced.expected_coverage < LITTLE)
    notes.push(
      'Many questions are so alike that Bob often takes one for another, so he answers few of them. Join those that compete, or give each wordings that tell it apart.',
    );
  const wordings = entries.reduce((sum, entry) => sum + wordingsOf(entry).length, 0);
  if (!manyWordings && wordings >= SURELY_ENOUGH && hasManyWordings(entries))
    notes.push(
      `${entries.length} questions with ${wordings} wordings are too many to learn from all at once. Bob reads them one by one instead: approved words are answered as ever, and other words a little less often.`,
    );
  const single = entries.filter((entry) => wordingsOf(entry).length === 1).length;
  if (single > 0)
    notes.push(
      `${single} of ${entries.length} questions have only one wording. More wordings that visitors really use help Bob more than anything else.`,
    );
  return notes;
}

function needsWordings(entries: EntryDocument[], inside: Probe[]): Calibration['needs_wordings'] {
  const found = new Map<string, { asked: number; right: number }>();
  for (const { owner, found: answer } of inside) {
    const row = found.get(owner) ?? { asked: 0, right: 0 };
    row.asked++;
    if (answer === owner) row.right++;
    found.set(owner, row);
  }
  return entries
    .map((entry) => {
      const row = found.get(entry.id);
      return {
        document_id: entry.id,
        title: entry.question,
        wordings: wordingsOf(entry).length,
        recall: row ? row.right / row.asked : 0,
      };
    })
    .filter(({ wordings, recall }) => wordings < FEW_WORDINGS || recall < 0.6)
    .sort((a, b) => a.recall - b.recall || a.wordings - b.wordings)
    .slice(0, MOST_LISTED);
}

function competing(entries: EntryDocument[], inside: Probe[]): Calibration['competing'] {
  const titles = new Map(entries.map((entry) => [entry.id, entry.question]));
  const places = new Map(entries.map((entry, place) => [entry.id, place]));
  const placeOf = (id: string) => places.get(id) ?? 0;
  const pairs = new Map<string, Calibration['competing'][number]>();
  for (const { owner, found } of inside) {
    if (found === null || found === owner) continue;
    const [a, b] = placeOf(owner) < placeOf(found) ? [owner, found] : [found, owner];
    const key = JSON.stringify([a, b]);
    const pair = pairs.get(key) ?? {
      a,
      b,
      a_title: titles.get(a) ?? '',
      b_title: titles.get(b) ?? '',
      confusions: 0,
    };
    pair.confusions++;
    pairs.set(key, pair);
  }
  return [...pairs.values()]
    .filter(({ confusions }) => confusions >= 2)
    .sort((x, y) => y.confusions - x.confusions)
    .slice(0, MOST_LISTED);
}
