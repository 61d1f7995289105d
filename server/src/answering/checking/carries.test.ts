import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { languageOf } from '../../text/languages/language.ts';
import { carries } from './carries.ts';

/** A statement, sentences that say the same, and some that don't, of the kinds that models and testers came up with. */
interface Row {
  text: string;
  title: string;
  lead?: string;
  language?: string;
  true: string[];
  false: string[];
}

const rows = readFileSync(new URL('./sentences.ndjson', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Row); // our own file
const carried = (row: Row, sentence: string) => carries(row, sentence, languageOf(row.language ?? 'en'));

for (const row of rows) {
  test(`nothing false passes for “${row.text}”`, () => {
    assert.deepEqual(
      row.false.filter((sentence) => carried(row, sentence)),
      [],
    );
  });
}

test('of 300 false sentences none passes, and of the true ones seven in ten do', () => {
  const count = (of: (row: Row) => string[]) => rows.flatMap(of).length;
  const kept = rows.flatMap((row) => row.true.filter((sentence) => carried(row, sentence)));
  assert.ok(count((row) => row.false) > 300);
  assert.ok(count((row) => row.true) >= 65);
  assert.ok(kept.length >= 0.7 * count((row) => row.true), `${kept.length} pass`);
});

test('a statement carries itself, but no question, markup, order or shouting of it', () => {
  const text = 'We are open on Sunday.';
  const says = (sentence: string) => carries({ text, title: 'Hours' }, sentence, languageOf('en'));
  assert.equal(says(text), true);
  for (const sentence of [
    'We are open on Sunday?',
    'We are [open](https://evil.example) on Sunday.',
    'We are open on SUNDAY.',
    'We are open on Sunday https://evil.example',
  ])
    assert.equal(says(sentence), false, sentence);
});
