import type { Calibrator, Tree } from '@askbob/server/src/retrieval/confidence.ts';

/** Rows to learn from: `values` holds `features.length` numbers a row. */
export interface Examples {
  features: string[];
  values: Float32Array;
  labels: Uint8Array;
  weights: Float32Array;
}

/** How to grow the trees. */
export interface BoostOptions {
  trees: number;
  depth: number;
  rate: number;
  /** Least sum of second derivatives in a leaf. */
  minLeaf: number;
  /** Ridge on leaf values. */
  ridge: number;
  /** Features whose growth may only raise (1) or lower (-1) the answer. */
  monotone: Record<string, number>;
}

const BINS = 64;

interface State {
  columns: Uint8Array[];
  cuts: number[][];
  signs: number[];
  gradients: Float64Array;
  curvatures: Float64Array;
  options: BoostOptions;
}

/** Gradient-boosted trees on logistic loss with histogram splits and monotone bounds (Friedman 2001; LightGBM's bounds). Deterministic. */
export function boost(
  examples: Examples,
  options: BoostOptions,
): Pick<Calibrator, 'features' | 'base' | 'trees'> {
  const { features, labels, weights } = examples;
  const rows = labels.length;
  const cuts = features.map((_, feature) => cutsOf(examples, feature));
  const columns = features.map((_, feature) => binned(examples, feature, cuts[feature] ?? []));
  let positive = 0;
  let total = 0;
  for (let row = 0; row < rows; row++) {
    total += weights[row] ?? 0;
    positive += labels[row] ? (weights[row] ?? 0) : 0;
  }
  const base = Math.log(positive / (total - positive));
  const scores = new Float64Array(rows).fill(base);
  const gradients = new Float64Array(rows);
  const curvatures = new Float64Array(rows);
  const signs = features.map((name) => options.monotone[name] ?? 0);
  const state: State = { columns, cuts, signs, gradients, curvatures, options };
  const trees: Tree[] = [];
  for (let round = 0; round < options.trees; round++) {
    for (let row = 0; row < rows; row++) {
      const p = 1 / (1 + Math.exp(-(scores[row] ?? 0)));
      const weight = weights[row] ?? 0;
      gradients[row] = weight * ((labels[row] ?? 0) - p);
      curvatures[row] = weight * p * (1 - p);
    }
    trees.push(grow(state, scores));
  }
  return { features, base: rounded(base), trees };
}

function cutsOf({ values, features, labels }: Examples, feature: number): number[] {
  const step = Math.max(1, Math.floor(labels.length / 20_000));
  const sample: number[] = [];
  for (let row = 0; row < labels.length; row += step)
    sample.push(values[row * features.length + feature] ?? 0);
  sample.sort((a, b) => a - b);
  const cuts = new Set<number>();
  for (let bin = 1; bin < BINS; bin++)
    cuts.add(rounded(sample[Math.floor((bin * sample.length) / BINS)] ?? 0));
  return [...cuts].sort((a, b) => a - b);
}

function binned({ values, features, labels }: Examples, feature: number, cuts: number[]): Uint8Array {
  return Uint8Array.from(labels, (_, row) => {
    const value = values[row * features.length + feature] ?? 0;
    let low = 0;
    let high = cuts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (value <= (cuts[middle] ?? 0)) high = middle;
      else low = middle + 1;
    }
    return low;
  });
}

interface Node {
  rows: Uint32Array;
  depth: number;
  low: number;
  high: number;
  at: number;
}

interface Split {
  feature: number;
  bin: number;
  gain: number;
}

function grow(state: State, scores: Float64Array): Tree {
  const tree: Tree = { feature: [], threshold: [], left: [], right: [], value: [] };
  const add = (): number => {
    tree.feature.push(-1);
    tree.threshold.push(0);
    tree.left.push(0);
    tree.right.push(0);
    return tree.value.push(0) - 1;
  };
  const all = Uint32Array.from(scores, (_, row) => row);
  const open: Node[] = [
    { rows: all, depth: 0, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY, at: add() },
  ];
  for (let node = open.pop(); node; node = open.pop()) {
    const split = node.depth < state.options.depth ? bestSplit(state, node) : null;
    if (!split) {
      const value = rounded(state.options.rate * leafValue(state, node.rows, node));
      tree.value[node.at] = value;
      for (const row of node.rows) scores[row] = (scores[row] ?? 0) + value;
      continue;
    }
    const [left, right] = divide(state, node, split);
    tree.feature[node.at] = split.feature;
    tree.threshold[node.at] = state.cuts[split.feature]?.[split.bin] ?? 0;
    left.at = tree.left[node.at] = add();
    right.at = tree.right[node.at] = add();
    open.push(left, right);
  }
  return tree;
}

function leafValue(
  { gradients, curvatures, options }: State,
  rows: Uint32Array,
  bounds: { low: number; high: number },
): number {
  let gradient = 0;
  let curvature = 0;
  for (const row of rows) {
    gradient += gradients[row] ?? 0;
    curvature += curvatures[row] ?? 0;
  }
  return clamp(gradient / (curvature + options.ridge), bounds);
}

function clamp(value: number, { low, high }: { low: number; high: number }): number {
  return Math.min(high, Math.max(low, value));
}

function bestSplit(state: State, node: Node): Split | null {
  const { columns, cuts, gradients, curvatures, options, signs } = state;
  let best: Split | null = null;
  const sums = new Float64Array(BINS);
  const curves = new Float64Array(BINS);
  for (let feature = 0; feature < columns.length; feature++) {
    const column = columns[feature];
    const bins = (cuts[feature]?.length ?? 0) + 1;
    if (!column || bins < 2) continue;
    sums.fill(0);
    curves.fill(0);
    for (let i = 0; i < node.rows.length; i++) {
      const row = node.rows[i] ?? 0;
      const bin = column[row] ?? 0;
      sums[bin] = (sums[bin] ?? 0) + (gradients[row] ?? 0);
      curves[bin] = (curves[bin] ?? 0) + (curvatures[row] ?? 0);
    }
    const found = bestBin(sums, curves, bins, signs[feature] ?? 0, options, node);
    if (found && (!best || found.gain > best.gain)) best = { feature, ...found };
  }
  return best && best.gain > 1e-6 ? best : null;
}

function bestBin(
  sums: Float64Array,
  curves: Float64Array,
  bins: number,
  sign: number,
  options: BoostOptions,
  bounds: Node,
): { bin: number; gain: number } | null {
  let total = 0;
  let totalCurve = 0;
  for (let bin = 0; bin < bins; bin++) {
    total += sums[bin] ?? 0;
    totalCurve += curves[bin] ?? 0;
  }
  const whole = gainOf(total, totalCurve, options.ridge, bounds);
  let best: { bin: number; gain: number } | null = null;
  let left = 0;
  let leftCurve = 0;
  for (let bin = 0; bin + 1 < bins; bin++) {
    left += sums[bin] ?? 0;
    leftCurve += curves[bin] ?? 0;
    const rightCurve = totalCurve - leftCurve;
    if (leftCurve < options.minLeaf) continue;
    if (rightCurve < options.minLeaf) break;
    const leftValue = clamp(left / (leftCurve + options.ridge), bounds);
    const rightValue = clamp((total - left) / (rightCurve + options.ridge), bounds);
    if (sign * (rightValue - leftValue) < 0) continue;
    const gain =
      gainOf(left, leftCurve, options.ridge, bounds) +
      gainOf(total - left, rightCurve, options.ridge, bounds) -
      whole;
    if (!best || gain > best.gain) best = { bin, gain };
  }
  return best;
}

function gainOf(gradient: number, curvature: number, ridge: number, bounds: Node): number {
  const value = clamp(gradient / (curvature + ridge), bounds);
  return 2 * gradient * value - (curvature + ridge) * value * value;
}

function divide(state: State, node: Node, { feature, bin }: Split): [Node, Node] {
  const column = state.columns[feature] ?? new Uint8Array();
  const leftRows = node.rows.filter((row) => (column[row] ?? 0) <= bin);
  const rightRows = node.rows.filter((row) => (column[row] ?? 0) > bin);
  const left: Node = { ...node, rows: leftRows, depth: node.depth + 1 };
  const right: Node = { ...node, rows: rightRows, depth: node.depth + 1 };
  const sign = state.signs[feature] ?? 0;
  if (sign !== 0) {
    const middle = (leafValue(state, leftRows, node) + leafValue(state, rightRows, node)) / 2;
    if (sign > 0) left.high = right.low = middle;
    else left.low = right.high = middle;
  }
  return [left, right];
}

function rounded(value: number): number {
  return Math.round(value * 1e5) / 1e5;
}
