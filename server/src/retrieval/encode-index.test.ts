import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildIndex } from './build-index.ts';
import { decodeIndex, encodeIndex } from './encode-index.ts';
import type { ReleaseIndex } from './release-index.ts';
import { retrieve } from './retrieve.ts';
import type { IndexedDocument } from './types.ts';

const row = { version: 1, url: null };
const documents: IndexedDocument[] = [
  {
    kind: 'entry',
    id: 'hours',
    external_id: 'h',
    ...row,
    question: 'When are you open?',
    variants: ['What are your opening hours?', 'Are you open on Sundays?'],
    answer: 'Monday to Friday, 9 to 5.',
  },
  {
    kind: 'entry',
    id: 'parking',
    external_id: null,
    ...row,
    question: 'Where can I park?',
    variants: [],
    answer: 'Behind the house.',
  },
  {
    kind: 'page',
    id: 'prices',
    external_id: 'p',
    ...row,
    title: 'Prices',
    text: 'We like boilers.\n\n## Service\nA boiler service costs £85. Repairs cost £60 an hour.\n\n## Delivery\nÜber die Straße: free.',
  },
];

/** An index without the functions that find its words. */
const data = ({ reader, ...index }: ReleaseIndex) => ({ ...index, reader: reader.index });

describe('encodeIndex and decodeIndex', () => {
  const index = buildIndex(documents);
  const copy = decodeIndex(encodeIndex(index));

  it('give back the same index', () => {
    assert.deepEqual(data(copy), data(index));
  });

  it('give back an index that answers the same', () => {
    for (const message of ['when do you open', 'how much is a boiler service', 'strasse', 'xyzzy']) {
      const query = { message, previous: [] };
      assert.deepEqual(retrieve(copy, query, { limit: 5 }), retrieve(index, query, { limit: 5 }));
    }
  });

  it('read bytes that start anywhere', () => {
    const bytes = encodeIndex(index);
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    assert.deepEqual(data(decodeIndex(shifted.subarray(3))), data(index));
  });

  it('refuse other bytes', () => {
    assert.throws(() => decodeIndex(new Uint8Array(3)), /not an index/);
    assert.throws(() => decodeIndex(new Uint8Array(64).fill(9)), /not an index/);
  });

  it('carry an empty release', () => {
    const empty = decodeIndex(encodeIndex(buildIndex([])));
    assert.deepEqual(retrieve(empty, { message: 'hello', previous: [] }, { limit: 3 }), []);
  });
});
