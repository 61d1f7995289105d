import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languageOf } from '../../text/languages/language.ts';
import { searchedCodes } from '../../text/languages/languages.ts';
import { partsOf } from './parts.ts';

test('two questions are two, whatever stands between them', () => {
  const parts = partsOf('what does it cost  and\n\n how long does it take?', languageOf('en'));
  assert.deepEqual(parts, ['what does it cost', 'how long does it take?']);
  assert.equal(partsOf('what does it cost', languageOf('en')).length, 1);
});

test('runs of one character are read in time, in every language', () => {
  for (const code of searchedCodes) {
    for (const run of [' ', '\t', '\n', '\u00a0', ', ', '. ', '- ', 'and ', 'a ', '? ', '¿', ';']) {
      // Twice what a message may hold.
      const message = `x${run.repeat(8000 / run.length)}y`;
      assert.ok(partsOf(message, languageOf(code)).length >= 1);
    }
  }
});
