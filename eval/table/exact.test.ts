import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exactLines } from './exact.ts';

// The table measures 1,000 × 5 and 3,000 entries besides.
test('the exact words of an approved question are answered in one entry alone, two, thirty that differ in a code, and with many wordings', async () => {
  const sizes = [
    { entries: 1, wordings: 1 },
    { entries: 2, wordings: 1 },
    { entries: 30, wordings: 1 },
    { entries: 60, wordings: 5 },
  ];
  for await (const line of exactLines(sizes)) assert.equal(line.reached, true, line.what);
});
