import { modelScores, softmax, sparseVector } from './entry-model.ts';
import { likenessBy, nearness } from './nearness.ts';
import { type Asked, askedOf, overlapOf } from './overlap.ts';
import { idfOf, type ReadQuery } from './read-query.ts';
import type { Collection, ReleaseIndex } from './release-index.ts';
import { type Scan, scan } from './scan.ts';
import { topPassages } from './top-passages.ts';

/** One entry that may answer, with what the calibrator is told about it. */
export interface Scored {
  passage: number;
  /** Unit that matched best. */
  unit: number;
  /** First guess, before the calibrator. */
  fused: number;
  features: Record<string, number>;
}

const VOTERS = 10;
const MODEL_WEIGHT = 0.3;
const EMBEDDED_WEIGHT = 0.3;

/** The `limit` entries most like the query, each with its features; those of `withheld` documents left out. */
export function scoreEntries(
  index: ReleaseIndex,
  query: ReadQuery,
  limit: number,
  withheld: ReadonlySet<string> = new Set(),
): Scored[] {
  const { entries } = index;
  if (entries.unitPassage.length === 0) return [];
  const found = scan(entries, query, true);
  const sounds = matchBySound(index, query);
  const fused = fuse(entries, found, sounds);
  const likeness = likenessBy(entries, query);
  if (query.embedding && likeness) addEmbedded(fused, likeness);
  withhold(entries, fused, withheld);
  const { top, bestUnits } = topPassages(entries, fused, Math.max(limit, VOTERS));
  const votes = votesOf(bestUnits, entries.unitPassage);
  const listed = top.slice(0, limit);
  const near = nearFeatures(
    entries,
    likeness,
    listed.map(({ passage }) => passage),
  );
  const asked = askedOf(entries, index.vocabulary, query);
  const message = messageFeatures(entries, query, found);
  return listed.map(({ passage, unit, score }, rank) => {
    const other = top[rank === 0 ? 1 : 0]?.score ?? 0;
    const first = entries.passageUnits[passage] ?? 0;
    const end = entries.passageUnits[passage + 1] ?? 0;
    const features: Record<string, number> = unitFeatures(index, asked, message, found, unit);
    features.fused = score;
    features.mean = meanOfBest(fused, first, end);
    features.gap = score - other;
    features.rank = 1 / (rank + 1);
    Object.assign(features, modelFeatures(sounds, passage), near[rank]);
    features.vote = votes.get(passage) ?? 0;
    features.wordings = Math.log2(1 + end - first);
    features.entries = Math.log2(1 + entries.documents.length);
    return { passage, unit, fused: score, features };
  });
}

/** What scores nothing is no candidate. */
function withhold(entries: Collection, fused: Float32Array, withheld: ReadonlySet<string>): void {
  if (withheld.size === 0) return;
  for (let passage = 0; passage + 1 < entries.passageUnits.length; passage++) {
    const document = entries.documents[entries.passageDocument[passage] ?? -1];
    if (!document || !withheld.has(document.id)) continue;
    fused.fill(0, entries.passageUnits[passage], entries.passageUnits[passage + 1]);
  }
}

interface Sounds {
  scores: Float32Array;
  probabilities: Float32Array;
  best: number;
  second: number;
}

/** What the release's own classifier says of every entry. */
function matchBySound(index: ReleaseIndex, query: ReadQuery): Sounds {
  const { entries, model } = index;
  const terms = query.terms.filter((term) => term.weight >= 0.8).map((term) => term.id);
  const unknown = query.terms
    .filter((term) => term.id < 0 && !term.stop && term.weight === 1)
    .reduce((sum, term) => sum + idfOf(entries, term) ** 2, 0);
  const features = sparseVector(entries, model, terms, query.grams[0] ?? [], unknown, query.meaning);
  const scores = modelScores(model, features);
  const probabilities = softmax(scores.slice());
  let best = 0;
  let second = 0;
  for (const p of probabilities) {
    if (p > best) {
      second = best;
      best = p;
    } else if (p > second) second = p;
  }
  return { scores, probabilities, best, second };
}

function modelFeatures(sounds: Sounds, passage: number): Record<string, number> {
  const own = sounds.probabilities[passage] ?? 0;
  return {
    model: own,
    model_score: sounds.scores[passage] ?? 0,
    model_gap: own - (own === sounds.best ? sounds.second : sounds.best),
  };
}

/** Lets an external embedding model bring up entries that share no words with the message. */
function addEmbedded(fused: Float32Array, likeness: (unit: number) => number): void {
  for (let unit = 0; unit < fused.length; unit++)
    fused[unit] = (fused[unit] ?? 0) + EMBEDDED_WEIGHT * Math.max(0, likeness(unit));
}

/** Closeness by vector of the listed entries; zeros without vectors. */
function nearFeatures(
  entries: Collection,
  likeness: ((unit: number) => number) | null,
  passages: number[],
): Record<string, number>[] {
  if (!likeness) return passages.map(() => ({ near: 0, near_mean: 0, near_gap: 0 }));
  const found = passages.map((passage) => nearness(entries, passage, likeness));
  let nearest = 0;
  let second = 0;
  for (const { best } of found) {
    if (best > nearest) {
      second = nearest;
      nearest = best;
    } else if (best > second) second = best;
  }
  return found.map(({ best, mean }) => ({
    near: best,
    near_mean: mean,
    near_gap: best - (best === nearest ? second : nearest),
  }));
}

/** For every unit an even mix of words, trigrams and trigram overlap, each 0..1, and some of what the classifier says. */
function fuse(entries: Collection, found: Scan, sounds: Sounds): Float32Array {
  const { fused, content, stops, grams, gramHits } = found;
  const perWord = found.contentIdeal + found.stopsIdeal > 0 ? 1 / (found.contentIdeal + found.stopsIdeal) : 0;
  const perGram = found.gramsIdeal > 0 ? 1 / found.gramsIdeal : 0;
  for (let unit = 0; unit < fused.length; unit++) {
    const shared = gramHits[unit] ?? 0;
    const words = ((content[unit] ?? 0) + (stops[unit] ?? 0)) * perWord;
    const overlap = shared / Math.max(1, (entries.gramCounts[unit] ?? 0) + found.queryGrams - shared);
    const sound = sounds.probabilities[entries.unitPassage[unit] ?? 0] ?? 0;
    fused[unit] = (words + (grams[unit] ?? 0) * perGram + overlap) / 3 + MODEL_WEIGHT * sound;
  }
  return fused;
}

function wordsScore(found: Scan, unit: number): number {
  const ideal = found.contentIdeal + found.stopsIdeal;
  return ideal > 0 ? ((found.content[unit] ?? 0) + (found.stops[unit] ?? 0)) / ideal : 0;
}

function gramsScore(found: Scan, unit: number): number {
  return found.gramsIdeal > 0 ? (found.grams[unit] ?? 0) / found.gramsIdeal : 0;
}

function jaccard(gramCount: number, found: Scan, unit: number): number {
  const shared = found.gramHits[unit] ?? 0;
  return shared / Math.max(1, gramCount + found.queryGrams - shared);
}

/** What the calibrator is told about the message itself, the same for every entry. */
interface MessageFeatures {
  repaired: number;
  length: number;
  content_length: number;
}

function messageFeatures(entries: Collection, query: ReadQuery, found: Scan): MessageFeatures {
  const content = query.terms.filter((term) => !term.stop);
  const repaired = content
    .filter((term) => term.repaired)
    .reduce((sum, term) => sum + term.weight * idfOf(entries, term), 0);
  return {
    repaired: found.contentIdeal > 0 ? repaired / found.contentIdeal : 0,
    length: Math.log2(1 + query.sequence.length),
    content_length: Math.log2(1 + content.length),
  };
}

function unitFeatures(
  { entries, vocabulary }: ReleaseIndex,
  asked: Asked,
  message: MessageFeatures,
  found: Scan,
  unit: number,
): Record<string, number> {
  const start = entries.tokenOffsets[unit] ?? 0;
  const end = entries.tokenOffsets[unit + 1] ?? 0;
  const overlap = overlapOf(entries, vocabulary, asked, start, end);
  return {
    words: wordsScore(found, unit),
    content: found.contentIdeal > 0 ? (found.content[unit] ?? 0) / found.contentIdeal : 0,
    grams: gramsScore(found, unit),
    jaccard: jaccard(entries.gramCounts[unit] ?? 0, found, unit),
    unknown: found.unknown,
    repaired: message.repaired,
    cover_query: overlap.ofQuery,
    cover_unit: overlap.ofUnit,
    pairs: overlap.pairs,
    negation: overlap.negation,
    numbers: overlap.numbers,
    length: message.length,
    content_length: message.content_length,
    unit_length: Math.log2(1 + end - start),
  };
}

/** Each passage's share of the fused scores of the best units. */
function votesOf(best: { unit: number; score: number }[], unitPassage: Uint32Array): Map<number, number> {
  const voters = best.slice(0, VOTERS);
  const total = voters.reduce((sum, { score }) => sum + score, 0);
  const votes = new Map<number, number>();
  for (const { unit, score } of voters) {
    const passage = unitPassage[unit] ?? 0;
    votes.set(passage, (votes.get(passage) ?? 0) + (total > 0 ? score / total : 0));
  }
  return votes;
}

/** Mean of the three best of the values `[from, to)`, none of which is negative; of all when there are fewer. */
function meanOfBest(values: Float32Array, from: number, to: number): number {
  let first = 0;
  let second = 0;
  let third = 0;
  for (let at = from; at < to; at++) {
    const value = values[at] ?? 0;
    if (value > first) {
      third = second;
      second = first;
      first = value;
    } else if (value > second) {
      third = second;
      second = value;
    } else if (value > third) third = value;
  }
  return (third + second + first) / Math.max(1, Math.min(3, to - from));
}
