/** A trained calibrator: boosted trees over named features, and where it came from. */
export interface Calibrator {
  features: string[];
  /** Log-odds before the first tree. */
  base: number;
  trees: Tree[];
  provenance: Record<string, unknown>;
}

/** One tree in arrays; node 0 is the root. A leaf has feature -1 and its log-odds in `value`. */
export interface Tree {
  feature: number[];
  threshold: number[];
  left: number[];
  right: number[];
  value: number[];
}

/** Probability, 0..1, that a document with these features answers the message. */
export function confidenceOf(calibrator: Calibrator, features: Record<string, number>): number {
  return sigmoid(
    logOdds(
      calibrator,
      calibrator.features.map((name) => features[name] ?? 0),
    ),
  );
}

/** Log-odds of a row of features in the calibrator's own order. */
export function logOdds({ base, trees }: Calibrator, row: ArrayLike<number>): number {
  let sum = base;
  for (const tree of trees) sum += leafOf(tree, row);
  return sum;
}

function leafOf(tree: Tree, row: ArrayLike<number>): number {
  let node = 0;
  for (;;) {
    const feature = tree.feature[node] ?? -1;
    if (feature < 0) return tree.value[node] ?? 0;
    node = ((row[feature] ?? 0) <= (tree.threshold[node] ?? 0) ? tree.left[node] : tree.right[node]) ?? 0;
  }
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
