import { CALIBRATORS, type Calibrators } from './calibrators.ts';
import { type Calibrator, confidenceOf } from './confidence.ts';
import type { Vector } from './dense.ts';
import { type ReadQuery, readQuery } from './read-query.ts';
import type { Collection, ReleaseIndex } from './release-index.ts';
import { type Scored, scoreEntries } from './score-entries.ts';
import { scorePages } from './score-pages.ts';
import { textAt } from './text-table.ts';
import type { Candidate, Passage, Query } from './types.ts';

/** How a query is asked. */
export interface RetrieveOptions {
  /** Most candidates to return. */
  limit: number;
  /** Calibrators to use instead of the shipped ones (evaluation and training). */
  calibrators?: Calibrators;
  /** The message's vector from the model that made the index's `vectors`; without it those are not used. */
  queryVector?: Vector;
}

/** How much an earlier turn of the visitor counts. */
const EARLIER_WEIGHT = 0.35;
const EARLIER_TURNS = 2;
/** Confidence from which a message needs no earlier turns to be understood. */
const SELF_SUFFICIENT = 0.5;
/** Documents that get a calibrated confidence before the best are chosen. */
const CONSIDERED = 12;
const PAGES_CONSIDERED = 8;

/** The documents that may answer a message, most confident first; earlier turns only help a message that doesn't stand by itself. */
export function retrieve(index: ReleaseIndex, query: Query, options: RetrieveOptions): Candidate[] {
  const alone = candidates(index, [{ text: query.message, weight: 1 }], options);
  const earlier = query.previous.slice(-EARLIER_TURNS).reverse();
  if (earlier.length === 0 || (alone[0]?.confidence ?? 0) >= SELF_SUFFICIENT) return alone;
  const turns = earlier.map((text) => ({ text, weight: EARLIER_WEIGHT }));
  const together = candidates(index, [{ text: query.message, weight: 1 }, ...turns], options);
  return (together[0]?.confidence ?? 0) > (alone[0]?.confidence ?? 0) ? together : alone;
}

function candidates(
  index: ReleaseIndex,
  texts: { text: string; weight: number }[],
  options: RetrieveOptions,
): Candidate[] {
  const query = readQuery(index, texts, options.queryVector);
  if (query.terms.length === 0) return [];
  const considered = Math.max(CONSIDERED, options.limit);
  const { entries, pages } = calibratorsFor(query, options.calibrators ?? CALIBRATORS);
  const found = [
    ...scoreEntries(index, query, considered).map((scored) => ({
      collection: index.entries,
      scored,
      confidence: confidenceOf(entries, scored.features),
    })),
    ...inOrder(scorePages(index, query, Math.max(PAGES_CONSIDERED, options.limit)), pages).map((rated) => ({
      collection: index.pages,
      ...rated,
    })),
  ];
  found.sort((a, b) => b.confidence - a.confidence || b.scored.fused - a.scored.fused);
  const seen = new Set<string>();
  const kept: Candidate[] = [];
  for (const { collection, scored, confidence } of found) {
    const candidate = present(index, collection, scored, confidence);
    if (seen.has(candidate.document_id)) continue;
    seen.add(candidate.document_id);
    kept.push(candidate);
    if (kept.length === options.limit) break;
  }
  return kept;
}

function calibratorsFor(query: ReadQuery, calibrators: Calibrators): Pick<Calibrators, 'entries' | 'pages'> {
  if (query.meaning || query.embedding) return calibrators;
  return { entries: calibrators.entriesLexical, pages: calibrators.pagesLexical };
}

/** Pages keep the order of their scores, which ranks unfamiliar pages better than the calibrator: none is surer than the one before it. */
function inOrder(scored: Scored[], calibrator: Calibrator): { scored: Scored; confidence: number }[] {
  let most = 1;
  return scored.map((one) => {
    most = Math.min(most, confidenceOf(calibrator, one.features));
    return { scored: one, confidence: most };
  });
}

function present(index: ReleaseIndex, collection: Collection, scored: Scored, confidence: number): Candidate {
  const passage = passageAt(index, collection, scored.passage);
  return {
    document_id: passage.document_id,
    external_id: passage.external_id,
    title: collection.documents[collection.passageDocument[scored.passage] ?? 0]?.title ?? '',
    passage,
    matched_wording: passage.kind === 'entry' ? textAt(collection.wordings, scored.unit) : null,
    score: scored.fused,
    confidence,
    features: scored.features,
  };
}

function passageAt(index: ReleaseIndex, collection: Collection, passage: number): Passage {
  const document = collection.documents[collection.passageDocument[passage] ?? -1];
  if (!document) throw new Error(`The index has no passage ${passage}.`);
  const isPage = collection === index.pages;
  return {
    index: isPage ? index.entries.passageDocument.length + passage : passage,
    document_id: document.id,
    external_id: document.external_id,
    version: document.version,
    kind: isPage ? 'page' : 'entry',
    title: textAt(collection.passageTitles, passage),
    url: document.url,
    text: textAt(collection.passageTexts, passage),
  };
}
