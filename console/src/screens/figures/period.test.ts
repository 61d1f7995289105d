import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askFor, figuresSearch } from './period.ts';

test('a period ends today and holds as many days as it says', () => {
  assert.deepEqual(askFor({ period: 'week' }, '2026-03-03'), { from: '2026-02-25', interval: 'day' });
  assert.deepEqual(askFor({}, '2026-01-30'), { from: '2026-01-01', interval: 'day' });
});

test('long periods have wider columns unless a person chose', () => {
  assert.equal(askFor({ period: 'year' }, '2026-01-30').interval, 'month');
  assert.equal(askFor({ period: 'year', interval: 'week' }, '2026-01-30').interval, 'week');
});

test('an address with an unknown period or interval falls back', () => {
  assert.deepEqual(figuresSearch({ period: 'age', interval: '' }), {});
});
