import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sentencesOf } from './sentences.ts';

test('a sentence is not cut at a date, a floor or a short form', () => {
  for (const [text, cut] of [
    [
      'Betriebsferien vom 10. bis 21. August 2026. In dieser Zeit ist zu.',
      ['Betriebsferien vom 10. bis 21. August 2026.', 'In dieser Zeit ist zu.'],
    ],
    [
      'Beginn ist am 1. September. Es gibt zwei Plätze.',
      ['Beginn ist am 1. September.', 'Es gibt zwei Plätze.'],
    ],
    ['Wir sitzen im 3. Stock. Bitte klingeln.', ['Wir sitzen im 3. Stock.', 'Bitte klingeln.']],
    ['Platz ist für 12. Mittags ist offen.', ['Platz ist für 12.', 'Mittags ist offen.']],
    [
      'Eingang neben der Praxis von Dr. med. K. Brandt. Klingeln Sie.',
      ['Eingang neben der Praxis von Dr. med. K. Brandt.', 'Klingeln Sie.'],
    ],
    ['Ask Mrs J. Shaw. She is in until 5.', ['Ask Mrs J. Shaw.', 'She is in until 5.']],
    ['Take plan B. It is cheaper.', ['Take plan B.', 'It is cheaper.']],
    ['Call Dr. Shaw. She is in until 5.', ['Call Dr. Shaw.', 'She is in until 5.']],
  ] as const)
    assert.deepEqual(sentencesOf(text), cut);
});
