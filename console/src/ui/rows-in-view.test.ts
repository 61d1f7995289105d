import assert from 'node:assert/strict';
import { test } from 'node:test';
import { offsetOf, spanInView } from './rows-in-view.ts';

const even = () => 10;
const odd = (index: number) => (index === 0 ? 100 : 10);

test('the rows drawn are those in view and a little around them', () => {
  assert.deepEqual(spanInView(1000, even, { top: 0, height: 50, ahead: 20 }), { start: 0, end: 7 });
  assert.deepEqual(spanInView(1000, even, { top: 500, height: 50, ahead: 20 }), { start: 48, end: 57 });
  assert.deepEqual(spanInView(1000, odd, { top: 500, height: 50, ahead: 20 }), { start: 39, end: 48 });
});

test('past its end, and where it is shorter than the view, a list draws what there is', () => {
  assert.deepEqual(spanInView(3, even, { top: 0, height: 500, ahead: 20 }), { start: 0, end: 3 });
  assert.deepEqual(spanInView(3, even, { top: 900, height: 50, ahead: 20 }), { start: 3, end: 3 });
  assert.deepEqual(spanInView(0, even, { top: 0, height: 50, ahead: 20 }), { start: 0, end: 0 });
  assert.equal(offsetOf(3, odd), 120);
});
