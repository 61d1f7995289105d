import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { extract as run } from './extract.ts';
import { readCsv } from './read-csv.ts';

const extract = (text: string, format: 'auto' | 'qa' | 'csv' | 'markdown' = 'auto', name?: string) =>
  run({ format, text, name });

test('marked questions and answers are read, with wordings that follow each other', () => {
  const { format, items, problems } = extract(
    'Our FAQ\n\nQ: What does a service cost?\nQ: Service price\nA: It costs 95 euros.\n\nMeasurement is included.\n\n**Frage 2:** Kommt ihr sonntags?\nAntwort: Nein.\n\nQ: Nothing here?\n',
  );
  assert.equal(format, 'qa');
  assert.deepEqual(items, [
    {
      question: 'What does a service cost?',
      variants: ['Service price'],
      answer: 'It costs 95 euros.\n\nMeasurement is included.',
    },
    { question: 'Kommt ihr sonntags?', variants: [], answer: 'Nein.' },
  ]);
  assert.deepEqual(
    problems.map(({ line }) => line),
    [1, 12],
  );
});

test('a line that asks and the paragraphs after it are an entry; a question inside an answer stays there', () => {
  const { items, problems } = extract(
    '1. When are you open?\nMonday to Friday.\nWhy not on Sunday?\nWe rest.\n\nFrom 8 to 5.\n\nDo you deliver?\nYes.',
  );
  assert.deepEqual(items, [
    {
      question: 'When are you open?',
      variants: [],
      answer: 'Monday to Friday.\nWhy not on Sunday?\nWe rest.\n\nFrom 8 to 5.',
    },
    { question: 'Do you deliver?', variants: [], answer: 'Yes.' },
  ]);
  assert.deepEqual(problems, []);
});

test('a table is read by the names of its columns, with quotes, line breaks and several wordings', () => {
  const { format, items, problems } = extract(
    'ID;Antwort;Frage;Variante 1;Variante 2;Link\n7;"Ja; ""immer"".\nAuch nachts.";Kommt ihr?;wann kommt ihr|kommt ihr nachts;notdienst;https://a.example/x\n8;;Ohne Antwort?;;;\n',
  );
  assert.equal(format, 'csv');
  assert.deepEqual(items, [
    {
      question: 'Kommt ihr?',
      answer: 'Ja; "immer".\nAuch nachts.',
      variants: ['wann kommt ihr', 'kommt ihr nachts', 'notdienst'],
      url: 'https://a.example/x',
      external_id: '7',
    },
  ]);
  assert.deepEqual(problems, [{ line: 4, message: 'The row has no answer.' }]);
});

test('a table without names is question and answer; a quote that never closes is told by its line', () => {
  const { items } = extract('Open on Sunday?,No\nDeliver?,"Yes, always"', 'csv');
  assert.deepEqual(
    items.map((item) => ('answer' in item ? item.answer : '')),
    ['No', 'Yes, always'],
  );
  const broken = extract('question,answer\nOpen?,"Yes\nDeliver?,No', 'csv');
  assert.equal(broken.problems[0]?.line, 2);
});

test('Markdown headings that ask become entries, the rest pages', () => {
  const { format, items } = extract(
    '# Prices\n\nAll with tax.\n\n## Boilers\n\nFrom 95 euros.\n\n# FAQ\n\n## **Do you deliver?** ##\n\nYes, *always*.\n\n```\n# not a heading?\n```\n',
  );
  assert.equal(format, 'markdown');
  assert.deepEqual(items, [
    { title: 'Prices', text: '# Prices\n\nAll with tax.\n\n## Boilers\n\nFrom 95 euros.' },
    {
      question: 'Do you deliver?',
      variants: [],
      answer: 'Yes, *always*.\n\n```\n# not a heading?\n```',
    },
  ]);
  const plain = extract('Only text.', 'markdown', 'Warranty.md');
  assert.deepEqual(plain.items, [{ title: 'Warranty', text: 'Only text.' }]);
});

test('text without questions says how to write them', () => {
  const { items, problems } = extract('We are a small shop, founded long ago.');
  assert.deepEqual(items, []);
  assert.equal(problems.length, 1);
});

const cell = fc.string({ unit: fc.constantFrom('a', 'ß', '"', ',', '\n', ' ', ';', '😀', '=') });

test('any table that is written comes back cell by cell', () => {
  const row = fc.array(cell, { minLength: 2, maxLength: 5 });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), fc.constantFrom('\n', '\r\n'), (rows, end) => {
      const text = rows
        .map((cells) => cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(','))
        .join(end);
      const { records, unclosed } = readCsv(text, ',');
      assert.equal(unclosed, null);
      assert.deepEqual(
        records.map(({ cells }) => cells),
        rows.filter((cells) => cells.some((each) => each.trim() !== '')),
      );
    }),
  );
});

test('no text breaks a reader, and each problem names a line of the text', () => {
  const noise = fc.string({
    unit: fc.constantFrom(
      'Q: ',
      'A: ',
      '# ',
      '"',
      ',',
      ';',
      '\n',
      '\r\n',
      '?',
      'word ',
      '**',
      '`',
      '|',
      '\t',
      '1. ',
    ),
  });
  fc.assert(
    fc.property(noise, fc.constantFrom('auto', 'qa', 'csv', 'markdown'), (text, format) => {
      const { items, problems } = extract(text, format);
      const lines = text.split(/\r\n|\n|\r/).length;
      for (const { line } of problems) assert.ok(line >= 1 && line <= lines);
      for (const item of items)
        assert.ok('question' in item ? item.question && item.answer : item.title && item.text);
    }),
    { numRuns: 500 },
  );
});

test('a megabyte of odd Markdown is read in the time its length takes', () => {
  for (const odd of ['_a', '[a](', '>', '- ', '*_[`|>#-', '```\n', '# a?\n', '\n# a #', '# ###\n']) {
    const began = performance.now();
    run({ format: 'markdown', text: odd.repeat(1_000_000 / odd.length), name: 'odd.md' });
    const spent = performance.now() - began;
    assert.ok(spent < 3000, `${JSON.stringify(odd)} took ${spent} ms`);
  }
});
