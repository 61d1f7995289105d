import { join } from 'node:path';
import { CALIBRATORS } from '@askbob/server/src/retrieval/calibrators.ts';
import { publishToEngine } from '../ask-engine.ts';
import { calibratorsFor } from '../calibrators-for.ts';
import { evalFolder, loadSet } from '../load-set.ts';
import { type SetScore, scoreSet } from '../score-set.ts';
import { type Line, lineOf, skipped } from './line.ts';

/** w5 as it was before the reader, which must not fall. */
const MANY = [
  { set: 'curekart', before: 0.593 },
  { set: 'banking-5', before: 0.415 },
  { set: 'clinc-5', before: 0.64 },
];

/** Entries with many wordings, by calibrators that never saw the set's family. */
export async function* manyWordingLines(): AsyncGenerator<Line> {
  for (const { set, before } of MANY) {
    const score = await scored(set, false);
    const what = `${set}, many wordings: w5`;
    if (!score) yield missing(what, set);
    else
      yield lineOf(
        what,
        [{ value: score.w5.value, least: before }],
        `; balanced ${honest(score, 'balanced')}, careful ${honest(score, 'careful')}`,
      );
  }
}

/** Pages, by the reader that ships; squad2's questions that nothing answers are adversarial. */
export async function* pageLines(): AsyncGenerator<Line> {
  const clapnq = await scored('clapnq', true);
  if (!clapnq) yield missing('clapnq', 'clapnq');
  else {
    yield lineOf('clapnq, pages: answered / wrong in 100, balanced', [
      { value: clapnq.balanced.coverage.value, least: 0.35 },
      { value: 100 * clapnq.balanced.wrong.value, most: 3, digits: 1 },
    ]);
    yield lineOf('– careful: wrong in 100', [
      { value: 100 * clapnq.careful.wrong.value, most: 1, digits: 1 },
    ]);
  }
  const squad = await scored('squad2', true);
  if (!squad) yield missing('squad2', 'squad2');
  else
    yield lineOf(
      'squad2, pages: wrong in 100, balanced / careful',
      [
        { value: 100 * squad.balanced.wrong.value, most: 3, digits: 1 },
        { value: 100 * squad.careful.wrong.value, most: 1, digits: 1 },
      ],
      `; answered ${squad.balanced.coverage.value.toFixed(3)}`,
    );
}

async function scored(name: string, shipped: boolean): Promise<SetScore | null> {
  const set = loadSet(name);
  return set && (await scoreSet(set, publishToEngine(set, shipped ? CALIBRATORS : calibratorsFor(name))));
}

function honest(score: SetScore, strictness: 'balanced' | 'careful'): string {
  const { coverage, wrong } = score[strictness];
  return `${coverage.value.toFixed(3)} at ${(100 * wrong.value).toFixed(1)} wrong in 100`;
}

function missing(what: string, set: string): Line {
  return skipped(what, `there is no ${join(evalFolder(), set, 'knowledge.ndjson')}`);
}
