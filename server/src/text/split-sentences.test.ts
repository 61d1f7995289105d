import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { splitSentences } from './split-sentences.ts';

function sentences(text: string): string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end));
}

describe('splitSentences', () => {
  it('keeps titles, initials, prices and abbreviations inside their sentence', () => {
    assert.deepEqual(sentences('Dr. Smith charges $3.50, e.g. for U.S. visitors. J. R. Jones is free.'), [
      'Dr. Smith charges $3.50, e.g. for U.S. visitors.',
      'J. R. Jones is free.',
    ]);
  });

  it('ends a sentence at a year and at a closing quote', () => {
    assert.deepEqual(sentences('We opened in 2012. He said "Come in." Then we did.'), [
      'We opened in 2012.',
      'He said "Come in."',
      'Then we did.',
    ]);
  });

  it('keeps German ordinals and abbreviations together', () => {
    assert.deepEqual(sentences('Am 3. Mai ist z.B. zu. Danach wieder offen.'), [
      'Am 3. Mai ist z.B. zu.',
      'Danach wieder offen.',
    ]);
  });

  it('takes list items and table rows one by one, without bullets', () => {
    assert.deepEqual(sentences('Prices\n\n- Service: £85\n- Repair: £60\n\n| Mon | 9-5 |\n| Tue | 9-5 |'), [
      'Prices',
      'Service: £85',
      'Repair: £60',
      '| Mon | 9-5 |',
      '| Tue | 9-5 |',
    ]);
  });

  it('gives spans in order that never overlap and hold every letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'B', '.', '!', ' ', '\n', '1', 'é') }), (text) => {
        const spans = splitSentences(text);
        for (const [i, span] of spans.entries()) {
          assert.ok(span.start < span.end);
          assert.ok(span.start >= (spans[i - 1]?.end ?? 0));
        }
        const letters = (part: string) => part.replace(/[^aBé]/g, '');
        assert.equal(sentences(text).map(letters).join(''), letters(text));
      }),
    );
  });
});
