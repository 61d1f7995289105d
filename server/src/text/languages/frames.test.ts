import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askedOtherwise } from './frames.ts';
import { searched, searchedCodes } from './languages.ts';

test('a question is asked in the other words of its language, with its thing and without its article', () => {
  assert.deepEqual(askedOtherwise(searched.en.frames, 'What does a boiler service cost?'), [
    'how much is a boiler service',
    'how much does a boiler service cost',
    'price of boiler service',
    'boiler service price',
  ]);
  assert.deepEqual(askedOtherwise(searched.de.frames, 'Wie teuer ist eine Inspektion'), [
    'was kostet eine Inspektion',
    'wie viel kostet eine Inspektion',
    'preis für eine Inspektion',
    'Inspektion preis',
  ]);
  assert.ok(
    askedOtherwise(searched.es.frames, '¿Cuánto cuesta una revisión?').includes('precio de una revisión'),
  );
});

test('what the table does not have stays alone', () => {
  for (const question of ['Help', 'What does cost?', `How much is ${'x'.repeat(100)}?`, '']) {
    assert.deepEqual(askedOtherwise(searched.en.frames, question), []);
  }
});

test('each frame of each language is one of a list and holds its thing once', () => {
  for (const code of searchedCodes) {
    for (const list of searched[code].frames.alike) {
      assert.ok(list.length > 1, code);
      for (const frame of list) assert.equal(frame.split(/\{[xn]\}/).length, 2, frame);
    }
  }
});
