import assert from 'node:assert/strict';
import { test } from 'node:test';
import { embed } from './embed.ts';
import { loadVectors } from './table.ts';

const table = loadVectors();
assert.ok(table, 'the bundled table is part of the repository');

const cosine = (a: string, b: string) => {
  const right = embed(table, b);
  return embed(table, a).reduce((sum, value, n) => sum + value * (right[n] ?? 0), 0);
};
const close = (actual: number, expected: number) =>
  assert.ok(Math.abs(actual - expected) < 1e-5, `${actual} is not ${expected}`);

test('gives every text with a known word a vector of length 1', () => {
  for (const text of [
    'refund',
    'How do I reset my password?',
    'opening hours on Sunday, please',
    'a '.repeat(5000),
  ]) {
    const vector = embed(table, text);
    assert.equal(vector.length, table.dimensions);
    close(Math.hypot(...vector), 1);
  }
});

test('gives the same vector for the same text, whatever was embedded before', () => {
  const first = embed(table, 'my boiler is leaking');
  embed(table, 'something else entirely');
  assert.deepEqual(embed(table, 'my boiler is leaking'), first);
});

test('does not hear case, accents, punctuation or the kind of apostrophe', () => {
  close(cosine('WHERE is the CAFÉ?!', 'where is the cafe'), 1);
  close(cosine('I can’t log in', "i can't log in"), 1);
});

test('brings paraphrases without a common content word closer than unrelated texts', () => {
  const pairs: [string, string, string][] = [
    ['can i get my money back', 'how do i request a refund', 'which animals live in the sea'],
    ['at what time do you close', 'what are your opening hours', 'my card was stolen'],
    ['the parcel never arrived', 'i did not receive my delivery', 'how do i change my password'],
    ['book a visit to the dentist', 'make an appointment', 'what is the capital of france'],
  ];
  for (const [a, b, unrelated] of pairs) assert.ok(cosine(a, b) > cosine(a, unrelated) + 0.1, `${a} | ${b}`);
});

test('reads a misspelt, possessive or run-together word as the words it stands for', () => {
  close(cosine('delivrey', 'delivery'), 1);
  close(cosine("dentist's", 'dentist'), 1);
  assert.ok(cosine('passwordreset', 'password reset') > 0.99);
});

test('is silent about texts none of whose words it knows', () => {
  for (const text of ['', '   ', '?!', '预约', 'xqzvkj wqxzjv']) {
    assert.ok(
      embed(table, text).every((value) => value === 0),
      text,
    );
  }
});

test('leaves a text as it is when unknown words stand beside known ones', () => {
  close(cosine('order xqzvkjw 预约', 'order'), 1);
});
