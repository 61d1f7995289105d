import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordDiff } from './word-diff.ts';

const shown = (before: string, after: string) =>
  wordDiff(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : `${kind === 'added' ? '+' : '-'}[${text}]`))
    .join('');

test('shows the words that came and went', () => {
  assert.equal(shown('Fired every Monday.', 'Fired every Tuesday.'), 'Fired every-[ Monday.]+[ Tuesday.]');
  assert.equal(shown('', 'New words'), '+[New words]');
  assert.equal(shown('The same\n\ntext', 'The same\n\ntext'), 'The same\n\ntext');
});

test('what stayed and what came is the text after, what stayed and what went the one before', () => {
  const [before, after] = ['a  b\nc d e\n\nf ', 'a b\nx d e f\ng'];
  const of = (kind: string) =>
    wordDiff(before, after)
      .filter((piece) => piece.kind === 'same' || piece.kind === kind)
      .map(({ text }) => text)
      .join('');
  assert.equal(of('removed'), before);
  assert.equal(of('added'), after);
});

test('compares long texts in time', () => {
  const text = Array.from({ length: 30_000 }, (_, at) => `word${at}${at % 20 === 0 ? '\n' : ''}`).join(' ');
  const started = performance.now();
  wordDiff(text, text.replaceAll('word7', 'else7'));
  assert.ok(performance.now() - started < 3000);
});
