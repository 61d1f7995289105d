import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { buildIndex } from './build-index.ts';
import { quoteSentences } from './quote-sentences.ts';
import { retrieve } from './retrieve.ts';
import type { IndexedDocument } from './types.ts';

const page = (text: string): IndexedDocument => ({
  kind: 'page',
  id: 'p',
  external_id: null,
  version: 1,
  url: null,
  title: 'Our service',
  text,
});

function quotes(text: string, message: string): string[] {
  const index = buildIndex([page(text)], { language: 'en' });
  const query = { message, previous: [] };
  const best = retrieve(index, query, { limit: 1 })[0];
  return best ? quoteSentences(index, best, query) : [];
}

const TEXT =
  'We look after boilers. A boiler service costs £85 including parts. Jane Miller runs the office. We come back within a year.';

describe('quoteSentences', () => {
  it('quotes the sentence that holds the price', () => {
    assert.ok(
      quotes(TEXT, 'how much does a boiler service cost?').includes(
        'A boiler service costs £85 including parts.',
      ),
    );
  });

  it('says nothing when the question needs a number and the passage has none', () => {
    assert.deepEqual(
      quotes('We look after boilers. Our service is thorough.', 'how many boilers do you service?'),
      [],
    );
  });

  it('says nothing when the question needs a price and the passage has none', () => {
    assert.deepEqual(
      quotes('We service boilers. Ask for a quote.', 'how much does a boiler service cost?'),
      [],
    );
  });

  it('quotes at most two sentences, each verbatim, in reading order', () => {
    const word = fc.constantFrom('boiler', 'service', 'costs', '£85', 'Monday', 'we', 'Jane', 'the');
    const sentence = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => `The ${words.join(' ')}.`);
    fc.assert(
      fc.property(
        fc.array(sentence, { minLength: 1, maxLength: 12 }),
        fc.array(word, { minLength: 1 }),
        (body, asked) => {
          const text = body.join(' ');
          const found = quotes(text, asked.join(' '));
          assert.ok(found.length <= 2);
          for (const quote of found) assert.ok(text.includes(quote));
          if (found.length === 2) assert.ok(text.indexOf(found[0] ?? '') <= text.lastIndexOf(found[1] ?? ''));
        },
      ),
      { numRuns: 60 },
    );
  });
});
