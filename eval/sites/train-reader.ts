import { FEATURES } from '@askbob/server/src/retrieval/reader/describe.ts';
import { OFFER_FEATURES, type OfferFeatures } from '@askbob/server/src/retrieval/reader/offer-chance.ts';
import {
  GATE_FEATURES,
  gateFeatures,
  type Ranked,
  type ReaderWeights,
  rank,
} from '@askbob/server/src/retrieval/reader/rank.ts';
import { descend } from './descend.ts';
import { deviations, dot, logistic, oddsOf } from './logistic.ts';
import type { ReaderExample } from './reader-examples.ts';

/** Candidates of a message that the ranking learns from, besides the right ones. */
const CANDIDATES = 14;
const RANKING = { steps: 220, rate: 0.06, ridge: 0.003 };
/** A message that nothing answers teaches more: to answer it costs more than to leave another unanswered. */
const NOT_HELD = 3;

/** Learns the ranking (conditional logit over the candidates of a message) and then the gate (logistic regression: whether the words of the first of each ranking answer). */
export function trainReader(examples: readonly ReaderExample[]): ReaderWeights {
  const ranking = trainRanking(examples);
  return { rank: ranking, gate: trainGate(examples, ranking), offer: NO_OFFERS };
}

/** Weights that offer nothing, until they are learnt. */
const NO_OFFERS = { intercept: Number.NEGATIVE_INFINITY, weights: named(OFFER_FEATURES, []) };

/** A candidate of a message that words left open, and whether it was meant. */
export interface OfferExample {
  told: OfferFeatures;
  meant: boolean;
  weight: number;
}

interface Choice {
  rows: number[][];
  right: boolean[];
  weight: number;
}

function trainRanking(examples: readonly ReaderExample[]): ReaderWeights['rank'] {
  const choices = examples.map(choiceOf).filter((choice) => choice !== null);
  const scales = deviations(choices.flatMap(({ rows }) => rows));
  for (const choice of choices)
    choice.rows = choice.rows.map((row) => row.map((value, at) => value / (scales[at] ?? 1)));
  const total = choices.reduce((sum, { weight }) => sum + weight, 0);
  const found = descend(
    FEATURES.length,
    (at, into) => {
      for (const choice of choices) addChoice(choice, at, into, total);
    },
    RANKING,
  );
  return Object.fromEntries(FEATURES.map((name, at) => [name, (found[at] ?? 0) / (scales[at] ?? 1)]));
}

function choiceOf({ look, right, weight }: ReaderExample): Choice | null {
  const sight = ({ features }: Ranked) => features.first_sight + 0.25 * features.prior;
  const ordered = [...look.ranked].sort((a, b) => sight(b) - sight(a));
  const kept = ordered.filter(({ document }, at) => at < CANDIDATES || right.has(document));
  if (!kept.some(({ document }) => right.has(document))) return null;
  return {
    rows: kept.map(({ features }) => FEATURES.map((name) => features[name])),
    right: kept.map(({ document }) => right.has(document)),
    weight,
  };
}

function addChoice(
  { rows, right, weight }: Choice,
  at: Float64Array,
  into: Float64Array,
  total: number,
): void {
  const scores = rows.map((row) => dot(row, at));
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const all = powers.reduce((sum, power) => sum + power, 0);
  const good = powers.reduce((sum, power, i) => sum + (right[i] ? power : 0), 0);
  for (const [i, row] of rows.entries()) {
    const pull = (weight / total) * ((powers[i] ?? 0) / all - (right[i] ? (powers[i] ?? 0) / good : 0));
    for (const [j, value] of row.entries()) into[j] = (into[j] ?? 0) + pull * value;
  }
}

function trainGate(
  examples: readonly ReaderExample[],
  ranking: ReaderWeights['rank'],
): ReaderWeights['gate'] {
  const rows: number[][] = [];
  const labels: number[] = [];
  const usual: number[] = [];
  const weights: number[] = [];
  for (const { look, shown, right, weight, documents } of examples) {
    const ranked = rank(look.ranked, { ...NO_WEIGHTS, rank: ranking });
    const features = gateFeatures(look.question, ranked, documents);
    if (!features) continue;
    rows.push(GATE_FEATURES.map((name) => features[name]));
    labels.push(shown.has(ranked[0]?.document ?? -1) ? 1 : 0);
    usual.push(weight);
    weights.push(right.size === 0 ? NOT_HELD * weight : weight);
  }
  const found = logistic(rows, labels, weights);
  const odds = rows.map((row) => oddsOf(found, row));
  return {
    intercept: found.intercept + evenOut(odds, labels, usual),
    weights: named(GATE_FEATURES, found.slopes),
  };
}

/** Learns what is worth offering: logistic regression over what words and the encoder say of each candidate of a message they left open. */
export function trainOffers(examples: readonly OfferExample[]): ReaderWeights['offer'] {
  const found = logistic(
    examples.map(({ told }) => OFFER_FEATURES.map((name) => told[name])),
    examples.map(({ meant }) => Number(meant)),
    examples.map(({ weight }) => weight),
  );
  return { intercept: found.intercept, weights: named(OFFER_FEATURES, found.slopes) };
}

function named<Name extends string>(names: readonly Name[], values: readonly number[]): Record<Name, number> {
  // One value for each name, as their lists say.
  return Object.fromEntries(names.map((name, at) => [name, values[at] ?? 0])) as Record<Name, number>;
}

/** What must be added to log odds so that as many are right as they promise, by these weights. */
function evenOut(odds: readonly number[], labels: readonly number[], weights: readonly number[]): number {
  let [low, high] = [-5, 5];
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    const surplus = odds.reduce(
      (sum, each, i) => sum + (weights[i] ?? 0) * (1 / (1 + Math.exp(-each - middle)) - (labels[i] ?? 0)),
      0,
    );
    if (surplus > 0) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}

const NO_GATE = { intercept: 0, weights: named(GATE_FEATURES, []) };
/** A reader that has learnt nothing. */
export const NO_WEIGHTS: ReaderWeights = { rank: {}, gate: NO_GATE, offer: NO_OFFERS };

/** Weights with as many digits as they are worth. */
export function rounded(weights: ReaderWeights): ReaderWeights {
  const short = <T>(value: T): T =>
    JSON.parse(
      JSON.stringify(value, (_, each) => (typeof each === 'number' ? Number(each.toPrecision(6)) : each)),
    );
  return short(weights);
}
