import type { Collection } from './release-index.ts';

/** A linear classifier over a release's own wordings: which entry does a message sound like? Empty when there are too many entries. */
export interface EntryModel {
  /** Length of the word vectors that follow the terms and trigrams as features; 0 without. */
  dense: number;
  /** First of those features. */
  denseFrom: number;
  /** Trigram bucket → feature, 0 for a bucket no wording has. Feature f > 0 is trigram f - 1 + the number of terms. */
  gramFeature: Uint32Array;
  /** Features × entries, feature-major, in units of `scales`. */
  weights: Int8Array;
  /** Entry → size of one unit of its weights. */
  scales: Float32Array;
  bias: Float32Array;
}

/** Weighted features of one text, unit length. */
export interface SparseVector {
  keys: number[];
  values: number[];
}

/** Weights that fit into memory, and multiplications that fit into a second of publishing. */
const MOST_CELLS = 16_000_000;
const MOST_WORK = 500_000_000;
const MOST_ROWS_AN_ENTRY = 100;
const SPARSE_FEATURES = 45;
const GRAM_WEIGHT = 0.4;
const DENSE_WEIGHT = 0.6;
const EPOCHS = 5;
const RATE = 4;
/** Classes whose probability is off by less are not worth an update. */
const WORTH = 0.005;

/** Trains softmax regression with stochastic gradient descent over stems and trigrams, in a fixed order. */
export function trainEntryModel(entries: Collection, gramSets: Uint32Array[]): EntryModel {
  const classes = entries.passageDocument.length;
  const terms = entries.words.idf.length;
  const { gramFeature, grams } = gramFeatures(entries);
  const rows = rowsOf(entries);
  const work = rows.length * classes * EPOCHS;
  const dimensions = entries.wordVectors.dimensions;
  const dense = work * (SPARSE_FEATURES + dimensions) <= MOST_WORK ? dimensions : 0;
  const features = terms + grams + dense;
  if (classes < 2 || features * classes > MOST_CELLS || work * SPARSE_FEATURES > 2 * MOST_WORK)
    return EMPTY_MODEL;
  const model: EntryModel = {
    ...EMPTY_MODEL,
    dense,
    denseFrom: terms + grams,
    gramFeature,
    scales: new Float32Array(classes),
    bias: new Float32Array(classes),
  };
  const vectors = rows.map((unit) => {
    const tokens = entries.tokens.subarray(entries.tokenOffsets[unit], entries.tokenOffsets[unit + 1]);
    const meaning = entries.wordVectors.rows.subarray(unit * dimensions, (unit + 1) * dimensions);
    return sparseVector(entries, model, tokens, gramSets[unit] ?? [], 0, dense > 0 ? meaning : null);
  });
  const weights = new Float32Array(features * classes);
  const scores = new Float32Array(classes);
  const order = rows.map((_, row) => row);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, epoch + 1);
    const rate = RATE * (1 - epoch / EPOCHS);
    for (const row of order) {
      const vector = vectors[row];
      if (vector) learn(weights, scores, vector, entries.unitPassage[rows[row] ?? 0] ?? 0, rate);
    }
  }
  return { ...model, ...quantised(weights, classes) };
}

export const EMPTY_MODEL: EntryModel = {
  dense: 0,
  denseFrom: 0,
  gramFeature: new Uint32Array(0),
  weights: new Int8Array(0),
  scales: new Float32Array(0),
  bias: new Float32Array(0),
};

/** A text's features; `unknown` is the squared weight of its words that the release doesn't know, which makes all others weaker. */
export function sparseVector(
  entries: Collection,
  model: EntryModel,
  terms: ArrayLike<number>,
  grams: ArrayLike<number>,
  unknown: number,
  meaning: Int8Array | null,
): SparseVector {
  const held = new Map<number, number>();
  const known = entries.words.idf.length;
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i] ?? -1;
    if (term >= 0 && term < known) held.set(term, entries.words.idf[term] ?? 0);
  }
  for (let i = 0; i < grams.length; i++) {
    const feature = model.gramFeature[grams[i] ?? 0] ?? 0;
    if (feature > 0) held.set(known + feature - 1, GRAM_WEIGHT * (entries.grams.idf[grams[i] ?? 0] ?? 0));
  }
  let square = unknown;
  for (const value of held.values()) square += value * value;
  const norm = square > 0 ? 1 / Math.sqrt(square) : 0;
  const keys = [...held.keys()];
  const values = Array.from(held.values(), (value) => value * norm);
  for (let i = 0; meaning && i < model.dense; i++) {
    keys.push(model.denseFrom + i);
    values.push((DENSE_WEIGHT * (meaning[i] ?? 0)) / 127);
  }
  return { keys, values };
}

/** Log-odds-like score of every entry for a text. */
export function modelScores(
  { weights, scales, bias }: EntryModel,
  { keys, values }: SparseVector,
): Float32Array {
  const classes = bias.length;
  const scores = new Float32Array(classes);
  // Two features a pass: most of the time goes into reading and writing `scores`. A last one without a partner adds zeros.
  for (let i = 0; i < keys.length; i += 2) {
    const value = values[i] ?? 0;
    const base = (keys[i] ?? 0) * classes;
    const nextValue = values[i + 1] ?? 0;
    const nextBase = (keys[i + 1] ?? 0) * classes;
    for (let c = 0; c < classes; c++) {
      // Rounded in between as the array would, so that a score doesn't depend on how features are paired.
      const sum = Math.fround((scores[c] ?? 0) + value * (weights[base + c] ?? 0));
      scores[c] = sum + nextValue * (weights[nextBase + c] ?? 0);
    }
  }
  for (let c = 0; c < classes; c++) scores[c] = (scores[c] ?? 0) * (scales[c] ?? 0) + (bias[c] ?? 0);
  return scores;
}

/** Turns scores into probabilities that sum to one, in place. */
export function softmax(scores: Float32Array): Float32Array {
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > most) most = score;
  let sum = 0;
  for (let c = 0; c < scores.length; c++) {
    const power = Math.exp((scores[c] ?? 0) - most);
    scores[c] = power;
    sum += power;
  }
  for (let c = 0; c < scores.length; c++) scores[c] = (scores[c] ?? 0) / sum;
  return scores;
}

function learn(
  weights: Float32Array,
  scores: Float32Array,
  { keys, values }: SparseVector,
  truth: number,
  rate: number,
): void {
  const classes = scores.length;
  scores.fill(0);
  for (let i = 0; i < keys.length; i++) {
    const value = values[i] ?? 0;
    const base = (keys[i] ?? 0) * classes;
    for (let c = 0; c < classes; c++) scores[c] = (scores[c] ?? 0) + value * (weights[base + c] ?? 0);
  }
  softmax(scores);
  for (let c = 0; c < classes; c++) {
    const miss = (scores[c] ?? 0) - (c === truth ? 1 : 0);
    if (miss < WORTH && miss > -WORTH) continue;
    const step = rate * miss;
    for (let i = 0; i < keys.length; i++) {
      const cell = (keys[i] ?? 0) * classes + c;
      weights[cell] = (weights[cell] ?? 0) - step * (values[i] ?? 0);
    }
  }
}

function gramFeatures({ grams }: Collection): { gramFeature: Uint32Array; grams: number } {
  const gramFeature = new Uint32Array(grams.idf.length);
  let next = 0;
  for (let bucket = 0; bucket < gramFeature.length; bucket++)
    if ((grams.offsets[bucket + 1] ?? 0) > (grams.offsets[bucket] ?? 0)) gramFeature[bucket] = ++next;
  return { gramFeature, grams: next };
}

/** Units to learn from: all of them, but no more than some of an entry with very many. */
function rowsOf({ passageUnits }: Collection): number[] {
  const rows: number[] = [];
  for (let passage = 0; passage + 1 < passageUnits.length; passage++) {
    const start = passageUnits[passage] ?? 0;
    const count = (passageUnits[passage + 1] ?? 0) - start;
    const kept = Math.min(count, MOST_ROWS_AN_ENTRY);
    for (let i = 0; i < kept; i++) rows.push(start + Math.floor((i * count) / kept));
  }
  return rows;
}

/** The same order on every machine (linear congruential steps, Numerical Recipes). */
function shuffle(order: number[], seed: number): void {
  let state = seed;
  for (let i = order.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const j = Math.floor((state / 4_294_967_296) * (i + 1));
    const held = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = held;
  }
}

function quantised(weights: Float32Array, classes: number): Pick<EntryModel, 'weights' | 'scales'> {
  const scales = new Float32Array(classes);
  for (let cell = 0; cell < weights.length; cell++)
    scales[cell % classes] = Math.max(scales[cell % classes] ?? 0, Math.abs(weights[cell] ?? 0));
  for (let c = 0; c < classes; c++) scales[c] = (scales[c] ?? 0) / 127;
  const packed = new Int8Array(weights.length);
  for (let cell = 0; cell < weights.length; cell++)
    packed[cell] = Math.round((weights[cell] ?? 0) / (scales[cell % classes] || 1));
  return { weights: packed, scales };
}
