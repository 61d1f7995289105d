import { CALIBRATORS, type Calibrators } from './calibrators.ts';
import { type Calibrator, confidenceOf } from './confidence.ts';
import type { Vector } from './dense.ts';
import { exactMatches, wordingOf } from './exact-wordings.ts';
import { nearDocuments } from './near-documents.ts';
import { type ReadQuery, readQuery } from './read-query.ts';
import { readerCandidates } from './reader/candidates.ts';
import type { ReleaseIndex } from './release-index.ts';
import { type Scored, scoreEntries } from './score-entries.ts';
import { textAt } from './text-table.ts';
import type { Candidate, Query } from './types.ts';

/** How a query is asked. */
export interface RetrieveOptions {
  /** Most candidates to return. */
  limit: number;
  /** Calibrators to use instead of the shipped ones (evaluation and training). */
  calibrators?: Calibrators;
  /** The message's vector from the model that made the index's `vectors`; without it those are not used. */
  queryVector?: Vector;
}

/** How much an earlier turn of the visitor counts against entries with many wordings. */
const EARLIER_WEIGHT = 0.35;
const EARLIER_TURNS = 2;
/** Confidence from which a message needs no earlier turns to be understood. */
const SELF_SUFFICIENT = 0.5;
/** Entries that get a calibrated confidence before the best are chosen. */
const CONSIDERED = 12;

const NONE: ReadonlySet<string> = new Set();

/** The documents that may answer a message, most confident first; where some have its exact words, they and no other. */
export function retrieve(index: ReleaseIndex, query: Query, options: RetrieveOptions): Candidate[] {
  const { withheld = NONE } = query;
  const exact = exactMatches(index.exact, query.message, index.language, withheld);
  // Approved words decide by themselves: whatever else is near, it is not looked for.
  const worded = exact.flatMap((id) => exactCandidate(index, id, query.message) ?? []);
  if (worded.length > 0) return worded.slice(0, options.limit);
  const near = nearDocuments(index.vectors, options.queryVector);
  const read = readerCandidates(index.reader, query, options.limit, near);
  const many = index.entries.documents.length === 0 ? [] : byWordings(index, query, options);
  return [...many, ...read].sort((a, b) => b.confidence - a.confidence).slice(0, options.limit);
}

/**
 * A document that was offered to a question, with the passage it was offered for; null where the release no longer holds it.
 * @param query the message that takes the offer
 */
export function retrieveOffered(
  index: ReleaseIndex,
  query: Query,
  offer: { document_id: string; asked: string },
): Candidate | null {
  const { withheld } = query;
  if (withheld?.has(offer.document_id)) return null;
  const again = [
    { message: offer.asked, previous: query.previous.filter((text) => text !== offer.asked), withheld },
    { message: query.message, previous: [], withheld },
  ];
  const everything = index.reader.index.documents.length;
  const found =
    again
      .map((each) => readerCandidates(index.reader, each, everything))
      .flatMap((candidates) => candidates.find(({ document_id }) => document_id === offer.document_id) ?? [])
      .at(0) ?? entryCandidate(index, offer.document_id);
  return found && { ...found, confidence: 1, exact: true, stop: null, missing: [] };
}

/** An entry that has a message's exact words, with the wording that does. */
function exactCandidate(index: ReleaseIndex, id: string, message: string): Candidate | null {
  const found = entryCandidate(index, id);
  if (!found) return null;
  const at = index.entries.documents.findIndex((each) => each.id === id);
  const wording = at < 0 ? undefined : wordingOf(wordingsOf(index.entries, at), message, index.language);
  return { ...found, matched_wording: wording ?? found.title, confidence: 1, exact: true };
}

/** An entry's wordings, decoded one by one. */
function* wordingsOf(
  { wordings, passageUnits }: ReleaseIndex['entries'],
  passage: number,
): Generator<string> {
  const end = passageUnits[passage + 1] ?? 0;
  for (let unit = passageUnits[passage] ?? 0; unit < end; unit++) yield textAt(wordings, unit);
}

/** An entry that was found by nothing but its exact words. */
export function entryCandidate(index: ReleaseIndex, id: string): Candidate | null {
  const row = index.reader.index.documents.find((each) => each.id === id && each.kind === 'entry');
  const at = index.entries.documents.findIndex((each) => each.id === id);
  const known = row ?? index.entries.documents[at];
  if (!known) return null;
  const text = row ? row.answer : textAt(index.entries.passageTexts, at);
  return candidateOf({ ...known, text }, { wording: known.title, score: 0, confidence: 1, features: {} });
}

/** Entries told apart by their many wordings; earlier turns only help a message that doesn't stand by itself. */
export function byWordings(index: ReleaseIndex, query: Query, options: RetrieveOptions): Candidate[] {
  const alone = scored(index, [{ text: query.message, weight: 1 }], query, options);
  const earlier = query.previous.slice(-EARLIER_TURNS).reverse();
  if (earlier.length === 0 || (alone[0]?.confidence ?? 0) >= SELF_SUFFICIENT) return alone;
  const turns = earlier.map((text) => ({ text, weight: EARLIER_WEIGHT }));
  const together = scored(index, [{ text: query.message, weight: 1 }, ...turns], query, options);
  return (together[0]?.confidence ?? 0) > (alone[0]?.confidence ?? 0) ? together : alone;
}

function scored(
  index: ReleaseIndex,
  texts: { text: string; weight: number }[],
  { withheld }: Query,
  options: RetrieveOptions,
): Candidate[] {
  const query = readQuery(index, texts, options.queryVector);
  if (query.terms.length === 0) return [];
  const calibrator = calibratorFor(query, options.calibrators ?? CALIBRATORS);
  return scoreEntries(index, query, Math.max(CONSIDERED, options.limit), withheld)
    .map((each) => present(index, each, confidenceOf(calibrator, each.features)))
    .sort((a, b) => b.confidence - a.confidence || b.score - a.score);
}

function calibratorFor(query: ReadQuery, { entries, entriesLexical }: Calibrators): Calibrator {
  return query.meaning || query.embedding ? entries : entriesLexical;
}

function present(
  { entries }: ReleaseIndex,
  { passage, unit, fused, features }: Scored,
  confidence: number,
): Candidate {
  const document = entries.documents[entries.passageDocument[passage] ?? -1];
  if (!document) throw new Error(`The index has no entry ${passage}.`);
  const text = textAt(entries.passageTexts, passage);
  return candidateOf(
    { ...document, text },
    { wording: textAt(entries.wordings, unit), score: fused, confidence, features },
  );
}

function candidateOf(
  {
    id,
    external_id,
    version,
    title,
    url,
    text,
  }: {
    id: string;
    external_id: string | null;
    version: number;
    title: string;
    url: string | null;
    text: string;
  },
  {
    wording,
    score,
    confidence,
    features,
  }: { wording: string; score: number; confidence: number; features: Record<string, number> },
): Candidate {
  const passage = {
    index: 0,
    document_id: id,
    external_id,
    version,
    kind: 'entry' as const,
    title,
    url,
    text,
  };
  return {
    document_id: id,
    external_id,
    title,
    passage,
    matched_wording: wording,
    score,
    confidence,
    stop: null,
    missing: [],
    exact: false,
    features,
  };
}
