import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { germanReason } from '../src/texts/de/reasons.ts';

const answering = join(import.meta.dirname, '../../server/src/answering');
const rulesIn = (file: string, union: RegExp): string[] => {
  const [, names = ''] = union.exec(readFileSync(join(answering, file), 'utf8')) ?? [];
  return [...names.matchAll(/'(\w+)'/g)].map(([, rule = '']) => rule);
};

test('whichever rule decided, a receipt says so in German', () => {
  const decided = rulesIn('deciding/decide.ts', /export type Rule =([^;]+);/);
  const besides = rulesIn('writing/reply.ts', /\n {2}rule: Rule \|([^;]+);/);
  assert.ok(decided.length >= 19 && besides.length >= 7, `${decided.length} and ${besides.length}`);
  const parts = {
    titles: ['Opening hours'],
    words: ['hours'],
    unanswered: [],
    score: 0.9,
    threshold: 0.7,
    without_vectors: false,
  };
  assert.deepEqual(
    [...decided, ...besides].filter((rule) => germanReason(rule, parts) === ''),
    [],
  );
});
