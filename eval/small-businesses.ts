import { publishToEngine } from './ask-engine.ts';
import { calibratorsFor } from './calibrators-for.ts';
import { type BusinessShape, imagineBusiness } from './imagine-business.ts';
import { loadSet } from './load-set.ts';
import { randomFrom } from './random.ts';
import { type SetScore, scoreSet } from './score-set.ts';

/** `node eval/small-businesses.ts`: whether the promise holds for small businesses, by calibrators that never saw their family. */
const SETS = ['curekart', 'banking-full', 'clinc-full'];
const WORDINGS = [1, 2, 3, 5, 12];

console.log(
  '| wordings an entry | balanced: coverage | wrong/100 mean | most | above 5 | careful: coverage | wrong/100 mean | most | above 2 |',
);
console.log('|---|---|---|---|---|---|---|---|---|');
for (const wordings of WORDINGS) {
  const scores: SetScore[] = [];
  for (const name of SETS) scores.push(...(await scoresOf(name, wordings)));
  const cells = (['balanced', 'careful'] as const).flatMap((strictness) => {
    const promise = strictness === 'balanced' ? 0.05 : 0.02;
    const wrong = scores.map((score) => score[strictness].wrong.value);
    const coverage = mean(scores.map((score) => score[strictness].coverage.value));
    const above = `${wrong.filter((value) => value > promise).length} of ${wrong.length}`;
    return [
      coverage.toFixed(2),
      (100 * mean(wrong)).toFixed(1),
      (100 * Math.max(...wrong)).toFixed(1),
      above,
    ];
  });
  console.log(`| ${[wordings, ...cells].join(' | ')} |`);
}

async function scoresOf(name: string, wordings: number): Promise<SetScore[]> {
  const set = loadSet(name);
  if (!set) throw new Error(`There is no set ${name}; set EVAL_DIR to the folder that holds the sets.`);
  const random = randomFrom(wordings);
  const shapes = [12, 25, 40, 60].flatMap((documents) =>
    [0.3, 0.55].map((outside): BusinessShape => ({ documents, wordings, messages: 300, outside })),
  );
  const scores: SetScore[] = [];
  for (const shape of shapes) {
    const business = imagineBusiness(set, shape, random);
    scores.push(await scoreSet(business, publishToEngine(business, calibratorsFor(name))));
  }
  return scores;
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
