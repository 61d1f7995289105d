import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verifyPassword } from './password.ts';

test('a flood of sign-ins is told to come again, and those that wait are answered', async () => {
  const tries = Array.from({ length: 110 }, () => verifyPassword('a password', null));
  const outcomes = await Promise.allSettled(tries);
  const refused = outcomes.filter((each) => each.status === 'rejected');
  assert.equal(refused.length, 6);
  for (const { reason } of refused) {
    assert.deepEqual([reason.status, reason.code], [503, 'overloaded']);
  }
  assert.equal(await verifyPassword('a password', null), false);
});
