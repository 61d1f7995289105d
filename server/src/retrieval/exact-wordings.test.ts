import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exactMatches, exactWordings } from './exact-wordings.ts';
import type { IndexedDocument } from './types.ts';

function entry(id: string, question: string, ...variants: string[]): IndexedDocument {
  return { kind: 'entry', id, external_id: id, version: 1, url: null, question, variants, answer: 'Yes.' };
}

const wordings = exactWordings(
  [
    entry('book', 'Book an appointment', 'termin buchen', 'rendez-vous'),
    entry('cancel', 'Cancel'),
    entry('wish', 'I want to cancel my contract'),
  ],
  'en',
);
const found = (message: string) => exactMatches(wordings, message, 'en');

test('a wish has the words of what is wished, in any language, politeness and article aside', () => {
  assert.deepEqual(found('Ich möchte bitte einen Termin buchen'), ['book']);
  assert.deepEqual(found('hallo, ich würde gern einen Termin buchen. danke'), ['book']);
  assert.deepEqual(found("I'd like to book an appointment, please"), ['book']);
  assert.deepEqual(found('Je voudrais un rendez-vous'), ['book']);
  assert.deepEqual(found('I want to cancel'), ['cancel']);
});

test('what is not wished, or more than what is approved, has other words', () => {
  assert.deepEqual(found('Ich möchte keinen Termin buchen'), []);
  assert.deepEqual(found("I don't want to cancel"), []);
  assert.deepEqual(found('I want to cancel my booking'), []);
  assert.deepEqual(found('Ich möchte'), []);
});

test('a wish that is approved word for word is that entry’s', () => {
  assert.deepEqual(found('I want to cancel my contract'), ['wish']);
});
