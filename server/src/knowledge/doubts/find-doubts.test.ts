import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { IndexedDocument } from '../../retrieval/types.ts';
import { findDoubts } from './find-doubts.ts';

const page = (id: string, text: string): IndexedDocument => ({
  kind: 'page',
  id,
  external_id: null,
  version: 1,
  title: id,
  text,
  url: null,
});

/** The kinds of doubts that two pages with one line each raise. */
const between = (one: string, other: string) =>
  findDoubts([page('a', one), page('b', other)], [], 'en').map(({ kind }) => kind);

test('what is said twice with another price, other hours or another number is doubtful; what a size, a room or a branch tells apart is not', () => {
  for (const [one, other, kinds] of [
    ['Telephone: 030 1234567 (9–17)', 'Telephone: 030 7654321', ['phone']],
    ['Tel. 030 1234567, 8:30 to 17:00 Uhr', 'Phone: +49 30 7654321', ['phone']],
    ['Call us 24/7: 030 1234567', 'Call us: 030 7654321', ['phone']],
    ['Hotline, 24 h, tel. 0800 111222', 'Hotline, tel. 0800 333444', ['phone']],
    ['Tel. (030) 123 45 67', 'Tel. 0049 30 1234567', []],
    ['Branch 1, phone 030 1234567', 'Branch 2, phone 030 7654321', []],
    ['Mail info@a.example (9–17)', 'Mail hello@a.example', ['email']],
    ['Tyre size 16 costs 60 €', 'Tyre size 17 costs 70 €', []],
    ['A haircut costs 25 €', 'A haircut costs 27 €', ['price']],
    ['Room 12 costs 80 €', 'Room 12 costs 90 €', ['price']],
    ['Hall 2 is open 9:00–17:00', 'Hall 3 is open 10:00–18:00', []],
    ['The workshop is open 9:00–17:00', 'The workshop is open 9:00–18:00', ['hours']],
  ] as const)
    assert.deepEqual(between(one, other), kinds, `${one} / ${other}`);
});
