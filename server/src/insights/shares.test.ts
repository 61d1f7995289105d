import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sharesOf } from '@askbob/contract/shares.ts';
import fc from 'fast-check';

test('shares are rounded so that they add up', () => {
  assert.deepEqual(sharesOf({ a: 1, b: 1, c: 1 }), { a: 0.334, b: 0.333, c: 0.333 });
  assert.deepEqual(sharesOf({ a: 1, b: 7 }, 100), { a: 0.13, b: 0.87 });
  assert.deepEqual(sharesOf({ a: 3, b: 0 }), { a: 1, b: 0 });
  assert.equal(sharesOf({ a: 0, b: 0 }), null);
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 1e6 }), { minLength: 1, maxLength: 6 }), (counts) => {
      const named = Object.fromEntries(counts.map((count, i) => [`n${i}`, count]));
      const shares = sharesOf(named);
      const whole = counts.reduce((sum, count) => sum + count, 0);
      if (shares === null) return assert.equal(whole, 0);
      const sum = Object.values(shares).reduce((all, share) => all + share * 1000, 0);
      assert.equal(Math.round(sum * 1e6) / 1e6, 1000);
      for (const [name, share] of Object.entries(shares)) {
        assert.ok(Math.abs(share - (named[name] ?? 0) / whole) < 0.001 + 1e-9, name);
      }
    }),
  );
});
