import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markWords } from './mark-words.ts';

const marked = (passage: string, question: string) =>
  markWords(passage, question)
    .filter((stretch) => stretch.marked)
    .map(({ text }) => text);

test('a word of the question is marked in any case and ending', () => {
  assert.deepEqual(
    marked('Boilers are serviced yearly. A boiler service costs 95 euros.', 'boiler SERVICE?'),
    ['Boilers', 'serviced', 'boiler', 'service'],
  );
});

test('words that say nothing are left alone', () => {
  assert.deepEqual(marked('What you pay for the visit', 'what do you charge for it'), []);
});

test('all stretches together are the passage, unchanged', () => {
  const passage = 'Größe: 20 km — auch für Ölheizungen & Gas.';
  assert.equal(
    markWords(passage, 'Ölheizung Größe')
      .map(({ text }) => text)
      .join(''),
    passage,
  );
});
