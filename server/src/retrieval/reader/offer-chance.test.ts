import assert from 'node:assert/strict';
import { test } from 'node:test';
import { indexedEntry as entry } from '../../testing/indexed-entry.ts';
import { buildIndex } from '../build-index.ts';
import { retrieveNear } from '../retrieve-near.ts';

const index = buildIndex([
  entry('boarding', 'Do you board cats?', 'Yes, cats stay for €14 a night.'),
  entry('grooming', 'Do you trim rabbits?', 'Yes, on Tuesdays.'),
  entry('parking', 'Where can I park?', 'Behind the barn.'),
  entry('vaccines', 'Which vaccines does a cat need?', 'Against cat flu, each year.'),
  entry('payment', 'How can I pay?', 'By card.'),
  entry('collect', 'When can I collect my pet?', 'Until 6 pm.'),
]);
const documents = [...index.reader.index.documents.entries()];

/** The chance that each document was meant, where one is as near as said and the others are as far as strangers. */
function meant(message: string, near: Record<string, number>): Map<string, number> {
  const cosines = new Map(documents.map(([at, { id }]) => [at, near[id] ?? 0.81]));
  const found = retrieveNear(index, { message, previous: [] }, cosines);
  return new Map(found.map(({ document_id, meant }) => [document_id, meant]));
}

test('what words and the encoder both find is likely meant', () => {
  assert.ok((meant('my cat, can it board with you', { boarding: 0.91 }).get('boarding') ?? 0) > 0.5);
});

test('what shares no word is worth offering where it alone is near', () => {
  assert.ok(
    (meant('somewhere to leave my kitten over Christmas', { boarding: 0.9 }).get('boarding') ?? 0) > 0.16,
  );
});

test('nothing is worth offering to a message that is near to nothing, though an ordinary word is shared', () => {
  const chances = meant('which bus do I need for the airport', {});
  assert.ok(Math.max(...chances.values()) < 0.16);
});
