import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askSwaps, type SwapTally } from './ask-swaps.ts';

const tallies = askSwaps();
const sum = (kinds: readonly SwapTally['kind'][], of: (tally: SwapTally) => number) =>
  tallies.filter(({ kind }) => kinds.includes(kind)).reduce((total, each) => total + of(each), 0);

test('of 90 numbers, places and things that were swapped for ones the knowledge lacks, four at most are answered as if', () => {
  assert.equal(
    sum(['numbers', 'places', 'nouns'], ({ asked }) => asked),
    90,
  );
  assert.ok(sum(['numbers', 'places', 'nouns'], ({ asIf }) => asIf.length) <= 4);
  assert.equal(
    sum(['turned'], ({ asIf }) => asIf.length),
    0,
  );
});

test('the same with the number, place or thing that is held are answered, nine of ten', () => {
  assert.ok(sum(['numbers', 'places', 'nouns'], ({ held }) => held) >= 81);
});

test('a number that a line covers without naming it is answered', () => {
  const covered = ['covered'] as const;
  assert.equal(
    sum(covered, ({ held }) => held),
    sum(covered, ({ asked }) => asked),
  );
});
