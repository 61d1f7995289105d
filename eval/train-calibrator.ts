import type { Calibrator } from '@askbob/server/src/retrieval/confidence.ts';
import { type BoostOptions, boost } from './boost.ts';
import { examplesOf, joined, merge, type Rows } from './examples.ts';
import { FAMILIES } from './families.ts';
import { type BusinessShape, imagineBusiness } from './imagine-business.ts';
import { type EvalSet, loadSet } from './load-set.ts';
import { randomFrom } from './random.ts';

const RAISES = [
  'words',
  'content',
  'grams',
  'jaccard',
  'cover_query',
  'cover_unit',
  'pairs',
  'fused',
  'mean',
  'gap',
  'rank',
  'vote',
  'model',
  'model_score',
  'model_gap',
  'near',
  'near_mean',
  'near_gap',
];
const LOWERS = ['unknown', 'negation', 'numbers'];

const OPTIONS: BoostOptions = {
  trees: 100,
  depth: 4,
  rate: 0.08,
  minLeaf: 20,
  ridge: 5,
  monotone: monotone(),
};

/** Businesses imagined out of each set of entries, besides the set itself. */
const SHAPES: BusinessShape[] = [
  { documents: 20, wordings: 1, messages: 400, outside: 0.5 },
  { documents: 25, wordings: 3, messages: 400, outside: 0.5 },
  { documents: 30, wordings: 5, messages: 400, outside: 0.4 },
  { documents: 40, wordings: 2, messages: 400, outside: 0.5 },
  { documents: 40, wordings: 10, messages: 400, outside: 0.4 },
  { documents: 60, wordings: 4, messages: 400, outside: 0.4 },
  { documents: 60, wordings: 20, messages: 400, outside: 0.4 },
  { documents: 100, wordings: 5, messages: 600, outside: 0.4 },
  { documents: 150, wordings: 50, messages: 600, outside: 0.3 },
];

/** Feature rows of every family there is, ready for any choice of which to leave out. */
export function familyRows(lexical = false): Map<string, Rows> {
  const found = new Map<string, Rows>();
  for (const [family, names] of Object.entries(FAMILIES)) {
    const sets = names.map(loadSet).filter((set) => set !== null);
    if (sets.length > 0)
      found.set(family, joined(sets.flatMap(businessesOf).map((set) => examplesOf(set, lexical))));
  }
  return found;
}

/** Trains one calibrator on all families but those left out. */
export function trainCalibrator(rows: Map<string, Rows>, leftOut: string[] = []): Calibrator {
  const used = [...rows].filter(([family]) => !leftOut.includes(family));
  const examples = merge(used.map(([, group]) => group));
  const { monotone: _, ...options } = OPTIONS;
  const provenance = { trained_on: used.map(([family]) => family), rows: examples.labels.length, ...options };
  return { ...boost(examples, OPTIONS), provenance };
}

function businessesOf(set: EvalSet): EvalSet[] {
  const random = randomFrom(set.documents.length * 7919 + set.messages.length);
  const whole: BusinessShape = { documents: 1_000, wordings: 1_000, messages: 1_500, outside: 0.4 };
  const shapes = set.name.endsWith('-full') || set.name === 'curekart' ? SHAPES : [];
  return [whole, ...shapes].map((shape) => imagineBusiness(set, shape, random));
}

function monotone(): Record<string, number> {
  return Object.fromEntries([...RAISES.map((name) => [name, 1]), ...LOWERS.map((name) => [name, -1])]);
}
