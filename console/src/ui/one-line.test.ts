import assert from 'node:assert/strict';
import { test } from 'node:test';
import { oneLine } from './one-line.ts';

test('a list shows what a page says, without its headings and marks', () => {
  const page =
    '# Prices\n\nFrom **2026** see [here](https://shop.example).\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |';
  assert.equal(oneLine(page), 'From 2026 see here. one two a b 1 2');
});
