import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agesAsChildren } from './ages.ts';
import { languageOf } from './languages/language.ts';

const read = (text: string, code = 'en') => agesAsChildren(text, languageOf(code));

test('who is spoken of by age alone is a child', () => {
  assert.equal(read('can my 4 year old come'), 'can my 4 child come');
  assert.equal(read('may our 6-yr-old swim?'), 'may our 6 child swim?');
  assert.equal(read('kann mein 4-jähriger mit?', 'de'), 'kann mein 4 kind mit?');
});

test('things and grown-ups have an age, too', () => {
  assert.equal(read('my 12 year old boiler drips'), 'my 12 boiler drips');
  assert.equal(read('is it too much for a 70 year old?'), 'is it too much for a 70?');
  assert.equal(read('I am 4 years late'), 'I am 4 years late');
});
