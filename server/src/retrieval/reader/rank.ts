import { readFileSync } from 'node:fs';
import { type Description, FEATURES, type Features } from './describe.ts';
import type { OfferFeatures } from './offer-chance.ts';
import type { Question } from './question.ts';

/** Weights that were learnt on open sets; see eval/train-reader.ts. */
export interface ReaderWeights {
  /** Feature → weight in the ranking score. */
  rank: Partial<Features>;
  /** Logistic regression: the chance that the first document's words are right. */
  gate: { intercept: number; weights: Record<GateFeature, number> };
  /** Logistic regression: the chance that a document is what was meant, by words and the encoder together. */
  offer: { intercept: number; weights: OfferFeatures };
}

/** All that is compared of the first, how far it stands before the second, and what kind of message it is. */
export const GATE_FEATURES = [
  ...FEATURES,
  'score',
  'margin',
  'second_cover',
  'first_sight_gap',
  'words',
  'unknown_share',
  'yes_no',
  'size',
] as const;
export type GateFeature = (typeof GATE_FEATURES)[number];

/** The weights that ship. */
export const WEIGHTS: ReaderWeights = JSON.parse(
  readFileSync(new URL('./weights.json', import.meta.url), 'utf8'),
);

/** A described document with its ranking score. */
export interface Ranked extends Description {
  score: number;
}

/** Orders documents by score, best first; equal ones stay in the order of the index, which is that of their content. */
export function rank(described: readonly Description[], { rank: weights }: ReaderWeights): Ranked[] {
  return described
    .map((each) => ({
      ...each,
      score: FEATURES.reduce((sum, name) => sum + (weights[name] ?? 0) * each.features[name], 0),
    }))
    .sort((a, b) => b.score - a.score || a.document - b.document);
}

/** Documents up to which a business is small: there the gate judges alike. */
const SMALL = 60;

/** As many times a small business's documents as are large. */
const LARGE = 10;

/** How large a library of so many documents is: 0 for a small business's, 1 for hundreds. */
export function largeness(documents: number): number {
  return Math.min(1, Math.log(Math.max(SMALL, documents) / SMALL) / Math.log(LARGE));
}

/** What the gate sees of a ranking over so many documents. */
export function gateFeatures(
  question: Question,
  [first, second]: readonly Ranked[],
  documents: number,
): Record<GateFeature, number> | null {
  if (!first) return null;
  const { features } = first;
  const unknown = question.words.reduce((sum, { known, weight }) => (known ? sum : sum + weight), 0);
  return {
    ...features,
    score: first.score,
    margin: Math.min(20, first.score - (second?.score ?? 0)),
    second_cover: second?.features.document_cover ?? 0,
    first_sight_gap: features.first_sight - (second?.features.first_sight ?? 0),
    words: question.words.filter(({ turn }) => turn >= 1).length,
    unknown_share: unknown / question.total,
    yes_no: Number(question.yesNo),
    // Among very many something is always alike.
    size: Math.log(Math.max(SMALL, documents)),
  };
}

/** The chance, 0..1, that the words of the first document of a ranking answer the message. */
export function chanceOf(features: Record<GateFeature, number> | null, { gate }: ReaderWeights): number {
  if (!features) return 0;
  const sum = GATE_FEATURES.reduce(
    (total, name) => total + gate.weights[name] * features[name],
    gate.intercept,
  );
  return 1 / (1 + Math.exp(-sum));
}
