import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reply } from '../../answering/writing/reply.ts';
import { usableWordings } from './usable-wordings.ts';

const entry = { id: 'own', question: 'Where can I park?', variants: [], answer: 'In the yard, 20 places.' };
/** What the draft makes of any message: chances of the entry and of another document. */
const usable = (text: string, own: number, other: number, outcome: Reply['outcome'] = 'refused') => {
  const chance = (document_id: string, confidence: number) => ({ document_id, confidence });
  // Only these fields are read.
  const candidates = [chance('own', own), chance('other', other)] as Reply['candidates'];
  return (
    usableWordings([text], { entry, others: new Set(), ask: () => ({ outcome, candidates }) }).length === 1
  );
};

test('a wording goes to the entry that it fits best', () => {
  assert.equal(usable('room for my car', 0.3, 0.2), true);
  assert.equal(usable('room for my car', 0.2, 0.3), false);
  assert.equal(usable('room for my car', 0.3, 0.3), true);
  assert.equal(usable('room for my car', 0.01, 0.05), true, 'where nothing is near, nothing is a rival');
});

test('what the draft answers already is no news, and numbers must be those of the entry', () => {
  assert.equal(usable('room for my car', 0.9, 0, 'answered'), false);
  assert.equal(usable('are all 20 places taken', 0.3, 0), true);
  assert.equal(usable('are all 30 places taken', 0.3, 0), false);
});
