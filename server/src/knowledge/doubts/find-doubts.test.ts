import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { IndexedDocument } from '../../retrieval/types.ts';
import { findDoubles } from '../sources/merging/find-doubles.ts';
import { findDoubts } from './find-doubts.ts';

const page = (id: string, text: string) =>
  ({ id, kind: 'page', title: id, text, url: null }) as unknown as IndexedDocument;
const doubts = (one: string, other: string, language = 'en') =>
  findDoubts([page('a', one), page('b', other)], [], language)
    .map(({ kind }) => kind)
    .sort();

test('two places contradict each other where they name one thing with two values', () => {
  for (const [one, other, kinds, language] of [
    ['Phone: 030 1234567', 'Phone: 030 1234568', ['phone']],
    ['Call us: 030 1234567 (Mon to Fri 8:00 to 17:00)', 'Phone 030 1234568, 24/7', ['phone']],
    ['Phone 030 1234567, fax 030 1234569', 'Tel. 030 1234568 · Fax 030 1234569', ['phone']],
    ['Telefax: 030 1234569', 'Telefon: 030 1234567', [], 'de'],
    ['Handy: 0171 1234567', 'Telefon: 030 1234567', [], 'de'],
    ['Handy: 0171 1234567', 'Mobil: 0171 1234568', ['phone'], 'de'],
    [
      'Boiler service: 95 €, call 030 1234567',
      'Boiler service: 105 €, phone 030 1234568',
      ['phone', 'price'],
    ],
    ['Tyre size 16: 70 €', 'Tyre size 17: 80 €', []],
    ['Massage 60 minutes: 70 €', 'Massage 90 minutes: 95 €', []],
    ['Monday 8:00 - 17:00', 'Monday 9 am to 5 pm', ['hours']],
    ['Monday 8:00 - 17:00', 'Tuesday 9:00 - 17:00', []],
    ['E-mail: info@a.example (answers in 24 h)', 'Mail: office@a.example', ['email']],
  ] as [string, string, string[], string?][])
    assert.deepEqual(doubts(one, other, language), kinds, `${one} | ${other}`);
});

test('texts that are alike but for a phone number or a price are no doubles', async () => {
  const branch = (phone: string, price = '20 €') =>
    page(
      phone + price,
      `Come and see us in our branch, where we mend bicycles of all makes within a day. A puncture costs ${price}. Call us on ${phone} before you come.`,
    );
  const doubles = async (one: IndexedDocument, other: IndexedDocument) =>
    (await findDoubles([one, other], new Set([one.id]))).length;
  assert.equal(await doubles(branch('030 1234567'), branch('030 7654321')), 0);
  assert.equal(await doubles(branch('030 1234567'), branch('030 1234567', '25 €')), 0);
  assert.equal(await doubles(branch('030 1234567'), branch('+49 30 1234567')), 1);
});
