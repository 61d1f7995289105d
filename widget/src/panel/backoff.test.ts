import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backoff } from './backoff.ts';

test('waits double up to half a minute, and no two visitors need wait alike', (t) => {
  const random = t.mock.method(Math, 'random', () => 0);
  assert.deepEqual([0, 50].map(backoff), [250, 15_000]);
  random.mock.mockImplementation(() => 1);
  assert.deepEqual([0, 3, 50].map(backoff), [500, 4000, 30_000]);
});
