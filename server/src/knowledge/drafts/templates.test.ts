import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMessage } from '../../answering/reading/read-message.ts';
import { listTemplates, loadTemplate, unfilled } from './templates.ts';

test('offers the same eight trades in English and German, each with 15 to 20 entries', () => {
  const english = listTemplates('en');
  assert.equal(english.length, 8);
  assert.deepEqual(
    listTemplates('de')
      .map(({ id }) => id)
      .sort(),
    english.map(({ id }) => id).sort(),
  );
  for (const { entries } of [...english, ...listTemplates('de')]) assert.ok(entries >= 15 && entries <= 20);
});

test('falls back to English for a language without templates, and knows no unknown trade', () => {
  assert.deepEqual(listTemplates('pl'), listTemplates('en'));
  assert.equal(loadTemplate('dental', 'pl')?.language, 'en');
  assert.equal(loadTemplate('../../package', 'en'), null);
});

test('no wording is claimed by two entries of a template, and brackets are balanced', () => {
  for (const language of ['en', 'de']) {
    for (const { id } of listTemplates(language)) {
      const entries = loadTemplate(id, language)?.entries ?? [];
      const wordings = entries.flatMap((entry) =>
        [entry.question, ...entry.variants].map((text) => text.toLowerCase()),
      );
      const twice = wordings.filter((text, at) => wordings.indexOf(text) !== at);
      assert.deepEqual(twice, [], `${id} ${language}`);
      for (const { answer } of entries)
        assert.equal(answer.split('[').length, answer.split(']').length, answer);
    }
  }
});

test('no wording is taken for small talk, an order or a wish for a person', () => {
  const taken: string[] = [];
  for (const language of ['en', 'de']) {
    for (const { id } of listTemplates(language)) {
      for (const entry of loadTemplate(id, language)?.entries ?? []) {
        for (const wording of [entry.question, ...entry.variants]) {
          const { kind } = readMessage(wording, { language });
          if (kind !== 'question' && kind !== 'urgent') taken.push(`${id}: ${wording} → ${kind}`);
        }
      }
    }
  }
  assert.deepEqual(taken, []);
});

test('finds the placeholders that are still open, nested ones too', () => {
  assert.deepEqual(unfilled('We are open [days] until [time].'), ['days', 'time']);
  assert.deepEqual(unfilled('[Yes, from [price]. / No.]'), ['price', 'Yes, from price. / No.']);
  assert.deepEqual(unfilled('Nothing is open.'), []);
  assert.deepEqual(unfilled(']odd['), []);
});
