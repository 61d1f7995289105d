import { nearCandidates } from './reader/candidates.ts';
import { FAR, logOdds } from './reader/offer-chance.ts';
import type { ReleaseIndex } from './release-index.ts';
import { byWordings, entryCandidate } from './retrieve.ts';
import type { Candidate, NearCandidate, Query } from './types.ts';

/** What may be offered by words and nearness together, likeliest meant first. @param near documents as `textsToEncode` numbers them */
export function retrieveNear(
  index: ReleaseIndex,
  query: Query,
  near: ReadonlyMap<number, number>,
): NearCandidate[] {
  const read = nearCandidates(index.reader, query, readBy(index, near));
  const found =
    index.entries.documents.length === 0 ? read : [...read.map(byChance), ...nearEntries(index, query, near)];
  return found.sort((a, b) => b.meant - a.meant || b.score - a.score);
}

/** The part of the documents that the reader reads. */
function readBy({ reader }: ReleaseIndex, near: ReadonlyMap<number, number>): Map<number, number> {
  return new Map([...near].filter(([document]) => document < reader.index.documents.length));
}

/** Entries worth offering for their words, and those for their nearness besides. */
const BY_WORDS = 12;
const BY_NEARNESS = 8;
/** Cosine from which such an entry is offered whatever its words, and the chance that goes with it. */
const NEAR = 0.85;
const NEAR_CHANCE = 0.2;

/** Entries with many wordings, which no reader scores: those that words find, and the nearest. */
function nearEntries(index: ReleaseIndex, query: Query, near: ReadonlyMap<number, number>): NearCandidate[] {
  const first = index.reader.index.documents.length;
  const nearness = new Map(
    index.entries.documents.map(({ id }, at) => [id, near.get(first + at) ?? FAR] as const),
  );
  const worded = byWordings(index, query, { limit: BY_WORDS }).slice(0, BY_WORDS);
  const besides = [...nearness]
    .filter(([id]) => !query.withheld?.has(id) && !worded.some(({ document_id }) => document_id === id))
    .sort(([, one], [, other]) => other - one)
    .slice(0, BY_NEARNESS)
    .flatMap(([id]) => entryCandidate(index, id) ?? [])
    .map((candidate) => ({ ...candidate, confidence: 0 }));
  return [...worded, ...besides].map((candidate) => {
    const by = nearness.get(candidate.document_id) ?? FAR;
    const meant = Math.max(candidate.confidence, by >= NEAR ? NEAR_CHANCE : 0);
    return byChance({ ...candidate, nearness: by, meant, features: { ...candidate.features, nearness: by } });
  });
}

/** What the reader and the wordings find is compared by the odds that they give it. */
function byChance<T extends Candidate>(candidate: T): T {
  return { ...candidate, score: logOdds(candidate.confidence) };
}
