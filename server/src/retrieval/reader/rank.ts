import { readFileSync } from 'node:fs';
import { type Description, FEATURES, type Features } from './describe.ts';
import type { Question } from './question.ts';

/** Weights that were learnt on open sets; see eval/train-reader.ts. */
export interface ReaderWeights {
  /** Feature → weight in the ranking score. */
  rank: Partial<Features>;
  /** Logistic regression: the chance that the first document is right. */
  gate: { intercept: number; weights: Record<GateFeature, number> };
}

export const GATE_FEATURES = [
  'score',
  'margin',
  'governed_cover',
  'line_f1',
  'main_f1',
  'name_f1',
  'document_cover',
  'guard_sum',
  'guard_known',
  'guard_unknown',
  'missing_most',
  'numbers_not_in_line',
  'own_kind_in_line',
  'peculiar',
  'words',
  'entry',
  'second_cover',
  'first_sight_gap',
  'heaviest_met',
  'name_grams',
  'unknown_share',
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

/** What the gate sees of a ranking. */
export function gateFeatures(
  question: Question,
  [first, second]: readonly Ranked[],
): Record<GateFeature, number> | null {
  if (!first) return null;
  const { features } = first;
  const unknown = question.words.reduce((sum, { known, weight }) => (known ? sum : sum + weight), 0);
  return {
    score: first.score,
    margin: Math.min(20, first.score - (second?.score ?? 0)),
    governed_cover: features.governed_cover,
    line_f1: features.line_f1,
    main_f1: features.main_f1,
    name_f1: features.name_f1,
    document_cover: features.document_cover,
    guard_sum: features.guard_sum,
    guard_known: features.guard_known,
    guard_unknown: features.guard_unknown,
    missing_most: features.missing_most,
    numbers_not_in_line: features.numbers_not_in_line,
    own_kind_in_line: features.own_kind_in_line,
    peculiar: features.peculiar,
    words: question.words.filter(({ turn }) => turn >= 1).length,
    entry: features.entry,
    second_cover: second?.features.document_cover ?? 0,
    first_sight_gap: features.first_sight - (second?.features.first_sight ?? 0),
    heaviest_met: features.heaviest_met,
    name_grams: features.name_grams,
    unknown_share: unknown / question.total,
  };
}

/** The chance, 0..1, that the first document of a ranking is the right one. */
export function chanceOf(features: Record<GateFeature, number> | null, { gate }: ReaderWeights): number {
  if (!features) return 0;
  const sum = GATE_FEATURES.reduce(
    (total, name) => total + gate.weights[name] * features[name],
    gate.intercept,
  );
  return 1 / (1 + Math.exp(-sum));
}
