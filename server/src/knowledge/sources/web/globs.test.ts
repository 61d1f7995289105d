import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isWanted } from './globs.ts';

const wanted = (path: string, include: string[], exclude: string[] = []) =>
  isWanted(`https://a.example${path}`, { include, exclude });

test('takes all without patterns, else what fits, and never what is excluded', () => {
  assert.equal(wanted('/x', []), true);
  assert.equal(wanted('/faq/a/b', ['/faq/*']), true);
  assert.equal(wanted('/news', ['/faq/*']), false);
  assert.equal(wanted('/faq/old/1', ['/faq/*'], ['*/old/*']), false);
  assert.equal(wanted('/faq/', ['/faq']), true);
  assert.equal(wanted('/faqs', ['/faq']), false);
  assert.equal(wanted('/a.html', ['/*.html']), true);
});

test('patterns are written as people read paths', () => {
  assert.equal(wanted('/g%C3%A4ste/1', ['/gäste/*']), true);
});

test('reads a hostile pattern in time', () => {
  const started = performance.now();
  assert.equal(wanted(`/${'a'.repeat(1900)}b`, [`/${'*a'.repeat(90)}c`]), false);
  assert.ok(performance.now() - started < 500);
});
