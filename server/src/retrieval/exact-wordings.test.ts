import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exactMatches, exactWordings, wordingOf } from './exact-wordings.ts';
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
const found = (message: string) => exactMatches(wordings, message, 'en', new Set());

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

test('where the entry with the very words is withheld, the one with what is wished has them', () => {
  const both = exactWordings([entry('old', 'I want to cancel'), entry('new', 'Cancel')], 'en');
  assert.deepEqual(exactMatches(both, 'I want to cancel', 'en', new Set()), ['old']);
  assert.deepEqual(exactMatches(both, 'I want to cancel', 'en', new Set(['old'])), ['new']);
});

test('the wording is named that has the words in their order; another order only where none depends on it', () => {
  const there = ['Train from Bern to Basel', 'Train from Basel to Bern', 'boiler service price'];
  assert.equal(wordingOf(there, 'train from basel to bern please', 'en'), there[1]);
  assert.equal(wordingOf(there, 'price boiler service', 'en'), there[2]);
  assert.equal(wordingOf(there, 'I would like a train from Basel to Bern', 'en'), there[1]);
  assert.equal(wordingOf(there, 'a bus', 'en'), undefined);
});
