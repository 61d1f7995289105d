import assert from 'node:assert/strict';
import { test } from 'node:test';
import { snoozeTimes } from './snooze-times.ts';

const named = (now: Date) =>
  snoozeTimes(now).map(({ name, at }) => [name, at.getDate(), at.getHours()].join(' '));

test('each time to put off to is another moment, from later today to a week', () => {
  // The 7th of January 2026 is a Wednesday.
  assert.deepEqual(named(new Date(2026, 0, 7, 10)), [
    'later 7 13',
    'evening 7 19',
    'tomorrow 8 9',
    'monday 12 9',
    'week 14 9',
  ]);
});

test('late in the evening nothing more is offered for today, and on Sunday tomorrow is Monday', () => {
  assert.deepEqual(named(new Date(2026, 0, 11, 22)), ['tomorrow 12 9', 'week 18 9']);
  assert.deepEqual(named(new Date(2026, 0, 12, 22)), ['tomorrow 13 9', 'monday 19 9']);
});
