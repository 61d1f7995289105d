import type { Candidate } from '../types.ts';
import type { ReaderWeights } from './rank.ts';

/** What is compared of a document to tell whether it is what the visitor meant, answered with or not. */
export const OFFER_FEATURES = [
  'near',
  'stands_out',
  'log_odds',
  'likely',
  'likely_and_near',
  'behind',
  'close_behind',
  'first',
  'cover',
  'first_cover',
  'line_f1',
  'words',
  'one_word',
] as const;
export type OfferFeature = (typeof OFFER_FEATURES)[number];
export type OfferFeatures = Record<OfferFeature, number>;

/** What a message's candidates are compared with. */
export interface OfferContext {
  /** Cosines of all documents, and the most that any candidate is worth. */
  near: ReadonlyMap<number, number>;
  mostWorth: number;
  /** How much of the message the document covers that words put first. */
  firstCover: number;
  /** Topic words of the message itself. */
  words: number;
}

/** Nearness of a document that the encoder read nothing of. */
export const FAR = 0.7;

/** Points of score that all the cosine is worth. */
const NEARNESS = 100;

/** How much a document is worth offering; comparable within one message. */
export function worthOf({ score, nearness }: Pick<Candidate, 'score'> & { nearness: number }): number {
  return score + NEARNESS * nearness;
}

/** Chances that are neither 0 nor 1. */
const LEAST = 0.002;

/** The logarithm of the odds of a chance. */
export function logOdds(chance: number): number {
  const within = Math.min(1 - LEAST, Math.max(LEAST, chance));
  return Math.log(within / (1 - within));
}

/** Points by which it still matters how far a document stands behind the first. */
const FAR_BEHIND = 8;
const CLOSE_BEHIND = 3;
const MANY_WORDS = 12;
/** Log odds from which words by themselves speak for a document. */
const LIKELY = -2;
/** Mean and spread of a message's cosines at large, which count as so many documents: of a few, none can stand out. */
const USUAL = { mean: 0.82, spread: 0.02, documents: 4 };
/** Added to the spread, so that documents that are all alike hardly stand out. */
const LEAST_SPREAD = 0.008;

/** What is compared of each candidate of a message. */
export function offerFeatures(
  candidates: readonly (Candidate & { nearness: number })[],
  { near, mostWorth, firstCover, words }: OfferContext,
): OfferFeatures[] {
  const { mean, spread } = usualOf([...near.values()]);
  return candidates.map((candidate) => {
    const { nearness, confidence, features } = candidate;
    const behind = mostWorth - worthOf(candidate);
    const stands_out = (nearness - mean) / (spread + LEAST_SPREAD);
    const log_odds = logOdds(confidence);
    return {
      near: nearness,
      stands_out,
      log_odds,
      likely: Math.max(0, log_odds - LIKELY),
      likely_and_near: log_odds * stands_out,
      behind: Math.min(FAR_BEHIND, behind),
      close_behind: Math.min(CLOSE_BEHIND, behind),
      first: Number(behind === 0),
      cover: features.document_cover ?? 0,
      first_cover: firstCover,
      line_f1: features.line_f1 ?? 0,
      words: Math.min(MANY_WORDS, words),
      one_word: Number(words <= 1),
    };
  });
}

/** The chance, 0..1, that a document is what the visitor meant. */
export function offerChance(features: OfferFeatures, { offer }: ReaderWeights): number {
  const sum = OFFER_FEATURES.reduce(
    (total, name) => total + offer.weights[name] * features[name],
    offer.intercept,
  );
  return 1 / (1 + Math.exp(-sum));
}

function usualOf(cosines: readonly number[]): { mean: number; spread: number } {
  const count = cosines.length + USUAL.documents;
  const mean = (cosines.reduce((sum, each) => sum + each, 0) + USUAL.documents * USUAL.mean) / count;
  const squares = cosines.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  return { mean, spread: Math.sqrt((squares + USUAL.documents * USUAL.spread ** 2) / count) };
}
