import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId, oldestId } from './ids.ts';

const HOUR = 3_600_000;
const timeOf = (id: string): number => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);

test('ids of one moment, and of a clock that goes back a little, come in the order they were made', () => {
  const now = Date.now();
  const made = [now, now, now - 500, now - HOUR / 2, now + 1].map((moment) => newId(moment));
  assert.deepEqual(made, made.toSorted());
  assert.ok(made.every((id) => id >= oldestId(now)));
});

test('a clock that was wrong by far and is set right is followed, so that what is erased by age goes in time', () => {
  const now = Date.now();
  newId(now + 400 * 24 * HOUR);
  assert.equal(timeOf(newId(now)), now);
  assert.ok(newId(now) < oldestId(now + 1));
});
