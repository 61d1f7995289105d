import { textsToEmbed } from './build-index.ts';
import { inContentOrder } from './content-order.ts';
import type { Vector } from './dense.ts';
import { entriesPoint, pagesPoint } from './operating-point.ts';
import { type Probe, type ProbeOptions, probe, wordingsOf } from './probes.ts';
import { splitPage } from './text/split-page.ts';
import type { Calibration, EntryDocument, IndexedDocument, OperatingPoint } from './types.ts';

/** Probes below which their word isn't taken. */
const ENOUGH_PROBES = 200;
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
}

/**
 * Thresholds that keep the promise for this business, found by asking its own wordings; few wordings make them strict.
 * With external vectors there is a second round without them, since the model may be out of reach when a visitor asks.
 */
export function calibrate(given: IndexedDocument[], options: CalibrateOptions = {}): Calibration {
  const documents = inContentOrder(given);
  const entries = documents.filter((document) => document.kind === 'entry');
  const passages = documents.flatMap((document) =>
    document.kind === 'page' ? splitPage(document.text) : [],
  ).length;
  const { calibrators, embedding } = options;
  const vectorOf = embedding && vectorsByText(documents, embedding.vectors);
  const probes = probe(entries, { calibrators, vectorOf });
  const inside = probes.filter(({ answerable }) => answerable);
  const enough = inside.length >= ENOUGH_PROBES / 2 && probes.length >= ENOUGH_PROBES;
  const wordings =
    entries.reduce((sum, entry) => sum + wordingsOf(entry).length, 0) / Math.max(1, entries.length);
  const basis = { measured: enough, wordings };
  const pointsOf = (round: Probe[]) => ({
    careful: entriesPoint(round, 'careful', basis),
    balanced: entriesPoint(round, 'balanced', basis),
  });
  const points = pointsOf(probes);
  return {
    basis: enough ? 'wordings' : 'default',
    probes: probes.length,
    entries: points,
    ...(embedding && {
      embedding: { model: embedding.model, entries_without: pointsOf(probe(entries, { calibrators })) },
    }),
    pages: { careful: pagesPoint(passages, 'careful'), balanced: pagesPoint(passages, 'balanced') },
    notes: notesOf(documents, entries, probes, { enough, balanced: points.balanced }),
    needs_wordings: needsWordings(entries, inside),
    competing: competing(entries, inside),
  };
}

function vectorsByText(documents: IndexedDocument[], vectors: Vector[]) {
  const byText = new Map(textsToEmbed(documents).map((text, i) => [text, vectors[i]]));
  return (text: string) => byText.get(text);
}

function notesOf(
  documents: IndexedDocument[],
  entries: EntryDocument[],
  probes: Probe[],
  { enough, balanced }: { enough: boolean; balanced: OperatingPoint },
): string[] {
  const notes: string[] = [];
  const wordings = entries.reduce((sum, entry) => sum + wordingsOf(entry).length, 0);
  if (entries.length > 0 && !enough)
    notes.push(
      `Bob is strict for now: ${entries.length} questions with ${wordings} wordings give ${probes.length} test messages, too few to measure how often he would be wrong. Add wordings that visitors really use; five for each question is a good start.`,
    );
  if (enough && balanced.expected_coverage !== null && balanced.expected_coverage < LITTLE)
    notes.push(
      'Many questions are so alike that Bob often takes one for another, so he answers few of them. Join those that compete, or give each wordings that tell it apart.',
    );
  const single = entries.filter((entry) => wordingsOf(entry).length === 1).length;
  if (single > 0)
    notes.push(
      `${single} of ${entries.length} questions have only one wording. Bob answers them only when a visitor asks almost the same words.`,
    );
  if (entries.length < documents.length)
    notes.push(
      'Pages are quoted only when a passage plainly holds what was asked; a question of its own with an approved answer is surer.',
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
