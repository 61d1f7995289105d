import assert from 'node:assert/strict';
import { test } from 'node:test';
import { searchable, wordsOf } from './search-words.ts';

const finds = (search: string, text: string): boolean =>
  wordsOf(search).length > 0 && wordsOf(search).every((word) => searchable(text).includes(word));

for (const [search, text, found] of [
  ['WEISS', 'Jürgen Weiß', true],
  ['jurgen', 'Jürgen Weiß', true],
  ['wartung', 'Die Heizungswartung kostet', true],
  ['maria@example.com', 'write to Maria@Example.com', true],
  ['maria_1', 'my name is maria_1', true],
  ['maria_1', 'my name is mariax1', false],
  ['100%', 'it costs 100 euros', false],
  ['営業', '営業時間は何時ですか', true],
  ['Ζεστό νερο', 'δεν έχω ζεστό νερό', true],
  ['0170 1234567', 'call +49 (0)170/123 45 67', true],
  ['+49 170 1234567', 'call 0170-1234567', true],
  ['0049 170 1234567', 'call 0170 1234567', true],
  ['+49 170 1234567', 'call +49 170 12 34 567', true],
  ['1701234567', 'call +49 170 1234567', true],
  ['0170 1234568', 'call 0170 1234567', false],
  ['4711', 'order 4711', true],
  ['RE-2026-0815', 'invoice re-2026-0815', true],
  ['20260815', 'on 2026-08-15', true],
  ['weiss 0170 1234567', 'Weiß, 01701234567', true],
] as const) {
  test(`“${search}” ${found ? 'finds' : 'does not find'} “${text}”`, () => {
    assert.equal(finds(search, text), found);
  });
}
