import assert from 'node:assert/strict';
import { test } from 'node:test';
import { packDense, unpackDense } from './dense.ts';

test('vectors that are packed, unpacked and packed again, as each publish does, stay the same', () => {
  // The faint numbers round to nothing, so what is packed is shorter than what was given.
  const oneStrong = Float32Array.from({ length: 3_000 }, (_, i) => (i === 0 ? 1 : 0.0039));
  const once = packDense([oneStrong]);
  assert.deepEqual(packDense(unpackDense(once)), once);
});
