import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { languageCodes, languages, searchedCodes } from './languages.ts';
import { phraseKinds } from './phrases.ts';

test('the documents show the languages, and what is done in each', () => {
  const rows = languageCodes.map((code) => {
    const searched = searchedCodes.some((each) => each === code) ? 'yes' : 'no';
    return `| ${languages[code].name} (${code}) | yes | yes | ${searched} |`;
  });
  const page = readFileSync(new URL('../../../../docs/answer-quality.md', import.meta.url), 'utf8');
  const shown = page.split('\n').filter((line) => /^\| \w+ \([a-z]{2}\) \|/.test(line));
  assert.deepEqual(shown, rows);
});

test('every kind of message is known in every language', () => {
  // Japanese says neither what turns anger round nor words in groups.
  const missing = languageCodes.flatMap((code) =>
    phraseKinds
      .filter((kind) => languages[code].phrases[kind].trim() === '')
      .map((kind) => `${code} ${kind}`),
  );
  assert.deepEqual(missing, ['ja angerUnless']);
});
