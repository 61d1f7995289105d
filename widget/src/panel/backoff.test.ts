import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backoff } from './backoff.ts';

test('waits double up to half a minute, and no two visitors need wait alike', () => {
  assert.equal(
    backoff(0, () => 0),
    250,
  );
  assert.equal(
    backoff(0, () => 1),
    500,
  );
  assert.equal(
    backoff(3, () => 1),
    4000,
  );
  assert.equal(
    backoff(50, () => 1),
    30_000,
  );
  assert.equal(
    backoff(50, () => 0),
    15_000,
  );
});
