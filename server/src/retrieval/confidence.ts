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

/** The trees of a calibrator one after another in typed arrays, which are read several times faster than lists from JSON. */
interface Forest {
  /** First node of each tree. */
  roots: Uint32Array;
  feature: Int16Array;
  threshold: Float64Array;
  left: Uint32Array;
  right: Uint32Array;
  value: Float64Array;
  /** Room for one row of features. */
  row: Float64Array;
}

const forests = new WeakMap<Calibrator, Forest>();

/** Probability, 0..1, that a document with these features answers the message. */
export function confidenceOf(calibrator: Calibrator, features: Record<string, number>): number {
  const forest = forests.get(calibrator) ?? buildForest(calibrator);
  const { row, roots } = forest;
  for (let i = 0; i < row.length; i++) row[i] = features[calibrator.features[i] ?? ''] ?? 0;
  let sum = calibrator.base;
  for (let tree = 0; tree < roots.length; tree++) sum += leafOf(forest, roots[tree] ?? 0);
  return sigmoid(sum);
}

function leafOf({ feature, threshold, left, right, value, row }: Forest, root: number): number {
  let node = root;
  for (;;) {
    const asked = feature[node] ?? -1;
    if (asked < 0) return value[node] ?? 0;
    node = ((row[asked] ?? 0) <= (threshold[node] ?? 0) ? left[node] : right[node]) ?? 0;
  }
}

function buildForest(calibrator: Calibrator): Forest {
  const { trees, features } = calibrator;
  const roots = new Uint32Array(trees.length);
  let nodes = 0;
  for (const [tree, { feature }] of trees.entries()) {
    roots[tree] = nodes;
    nodes += feature.length;
  }
  const forest: Forest = {
    roots,
    feature: new Int16Array(nodes),
    threshold: new Float64Array(nodes),
    left: new Uint32Array(nodes),
    right: new Uint32Array(nodes),
    value: new Float64Array(nodes),
    row: new Float64Array(features.length),
  };
  for (const [tree, { feature, threshold, left, right, value }] of trees.entries()) {
    const root = roots[tree] ?? 0;
    for (let node = 0; node < feature.length; node++) {
      forest.feature[root + node] = feature[node] ?? -1;
      forest.threshold[root + node] = threshold[node] ?? 0;
      forest.left[root + node] = root + (left[node] ?? 0);
      forest.right[root + node] = root + (right[node] ?? 0);
      forest.value[root + node] = value[node] ?? 0;
    }
  }
  forests.set(calibrator, forest);
  return forest;
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
