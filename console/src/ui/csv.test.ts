import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvOf } from './csv.ts';

const bodyOf = (csv: string) => csv.replace('\uFEFF', '').trim().split('\r\n').slice(1).join('\n');

test('a cell that starts like a formula is quoted as text', () => {
  for (const start of ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n']) {
    assert.equal(bodyOf(csvOf(['a'], [[`${start}1+1`]])), `"'${start}1+1"`);
  }
});

test('quotes, separators and line breaks stay inside their cell', () => {
  assert.equal(bodyOf(csvOf(['a', 'b'], [['say "hi"', 'x,y']])), '"say ""hi""","x,y"');
  assert.equal(bodyOf(csvOf(['a'], [['one\ntwo']])), '"one\ntwo"');
});

test('an ordinary cell stays as it is', () => {
  assert.equal(bodyOf(csvOf(['a', 'b'], [['login.started', '12']])), 'login.started,12');
});
