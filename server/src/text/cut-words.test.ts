import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutInPlace, cutWords, formOf, plainNumber } from './cut-words.ts';

const TEXT = 'Don’t send CO2 12kg to the CAFÉ: €1,000.50 at 7:30';

test('each cuts words as what it compares them with was learned', () => {
  assert.deepEqual(cutWords(TEXT, 'terms').join(' '), 'don’t send co 2 12 kg to the café € 1,000.50 at 7:30');
  assert.deepEqual(cutWords(TEXT, 'topics').join(' '), "don't send co2 12 kg to the café 1,000.50 at 7:30");
  assert.deepEqual(cutWords(TEXT, 'phrases').join(' '), 'Don’t send CO2 12kg to the CAFÉ 1 000 50 at 7 30');
  assert.deepEqual(cutWords(TEXT, 'vectors').join(' '), "don't send co2 12kg to the cafe 1 000 50 at 7 30");
  assert.deepEqual(cutWords(TEXT, 'wording').join(' '), 'don t send co2 12kg to the cafe 1 000 50 at 7 30');
  assert.deepEqual(cutWords(TEXT, 'names').join(' '), 'don t send co2 12kg to the café 1 000 50 at 7 30');
  assert.deepEqual(cutWords(TEXT, 'asked').join(' '), 'don t send co2 12kg to the café € 1 000 50 at 7 30');
});

test('the words of a message stand where they are said to, and what hides them is gone', () => {
  const formed = formOf(' o\u00adr\u200bders ①  now', 'phrases');
  const found = [...cutInPlace(formed, 'phrases')];
  assert.deepEqual(
    found.map(({ word }) => word),
    ['orders', '1', 'now'],
  );
  for (const { word, at } of found) assert.equal(formed.slice(at, at + word.length), word);
});

test('a text without words has none', () => assert.deepEqual(cutWords('?!', 'terms'), []));

test('numbers are compared without separators of thousands, whichever mark is used for them', () => {
  assert.deepEqual(['1,000', '1.000', '7,5', '7:30', '12.345.678'].map(plainNumber), [
    '1000',
    '1000',
    '7.5',
    '7:30',
    '12345678',
  ]);
});
