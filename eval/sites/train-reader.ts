import { FEATURES } from '@askbob/server/src/retrieval/reader/describe.ts';
import {
  GATE_FEATURES,
  gateFeatures,
  type Ranked,
  type ReaderWeights,
  rank,
} from '@askbob/server/src/retrieval/reader/rank.ts';
import { descend } from './descend.ts';
import type { ReaderExample } from './reader-examples.ts';

/** Candidates of a message that the ranking learns from, besides the right ones. */
const CANDIDATES = 14;
const RANKING = { steps: 220, rate: 0.06, ridge: 0.003 };
const GATE = { steps: 800, rate: 0.05, ridge: 0.001 };
/** A message that nothing answers teaches more: to answer it costs more than to leave another unanswered. */
const NOT_HELD = 3;

/** Learns the ranking (conditional logit over the candidates of a message) and then the gate (logistic regression: whether the words of the first of each ranking answer). */
export function trainReader(examples: readonly ReaderExample[]): ReaderWeights {
  const ranking = trainRanking(examples);
  return rounded({ rank: ranking, gate: trainGate(examples, ranking) });
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
  for (const { look, shown, right, weight } of examples) {
    const ranked = rank(look.ranked, { rank: ranking, gate: { intercept: 0, weights: noWeights } });
    const features = gateFeatures(look.question, ranked);
    if (!features) continue;
    rows.push(GATE_FEATURES.map((name) => features[name]));
    labels.push(shown.has(ranked[0]?.document ?? -1) ? 1 : 0);
    usual.push(weight);
    weights.push(right.size === 0 ? NOT_HELD * weight : weight);
  }
  const means = GATE_FEATURES.map(
    (_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0) / Math.max(1, rows.length),
  );
  const scales = deviations(rows);
  const standard = rows.map((row) => [
    ...row.map((value, at) => (value - (means[at] ?? 0)) / (scales[at] ?? 1)),
    1,
  ]);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const found = descend(
    GATE_FEATURES.length + 1,
    (at, into) => {
      for (const [i, row] of standard.entries()) {
        const pull = ((weights[i] ?? 0) / total) * (1 / (1 + Math.exp(-dot(row, at))) - (labels[i] ?? 0));
        for (const [j, value] of row.entries()) into[j] = (into[j] ?? 0) + pull * value;
      }
    },
    GATE,
  );
  const raw = GATE_FEATURES.map((_, at) => (found[at] ?? 0) / (scales[at] ?? 1));
  const shift = raw.reduce((sum, value, at) => sum + value * (means[at] ?? 0), 0);
  const evened = evenOut(
    standard.map((row) => dot(row, found)),
    labels,
    usual,
  );
  return {
    intercept: (found[GATE_FEATURES.length] ?? 0) - shift + evened,
    // One weight for each name, as the type of the gate has it.
    weights: Object.fromEntries(
      GATE_FEATURES.map((name, at) => [name, raw[at] ?? 0]),
    ) as ReaderWeights['gate']['weights'],
  };
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

// The ranking does not look at the gate.
const noWeights = Object.fromEntries(
  GATE_FEATURES.map((name) => [name, 0]),
) as ReaderWeights['gate']['weights'];

function dot(row: readonly number[], at: Float64Array): number {
  return row.reduce((sum, value, i) => sum + value * (at[i] ?? 0), 0);
}

/** Standard deviation of each column; a column that never changes is left out by a huge one. */
function deviations(rows: readonly number[][]): number[] {
  const width = rows[0]?.length ?? 0;
  return Array.from({ length: width }, (_, at) => {
    const mean = rows.reduce((sum, row) => sum + (row[at] ?? 0), 0) / rows.length;
    const variance = rows.reduce((sum, row) => sum + ((row[at] ?? 0) - mean) ** 2, 0) / rows.length;
    return variance < 1e-8 ? 1e9 : Math.sqrt(variance);
  });
}

function rounded(weights: ReaderWeights): ReaderWeights {
  const short = <T>(value: T): T =>
    JSON.parse(
      JSON.stringify(value, (_, each) => (typeof each === 'number' ? Number(each.toPrecision(6)) : each)),
    );
  return short(weights);
}
