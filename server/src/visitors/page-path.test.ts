import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pagePath } from './page-path.ts';

test('of a page only its path is kept, written as people read it', () => {
  for (const [page, path] of [
    ['/prices', '/prices'],
    ['/prices/', '/prices'],
    ['/prices/index.html', '/prices'],
    ['/', '/'],
    ['/preise?email=ada@example.com#token', '/preise'],
    ['https://shop.example/%C3%BCber-uns?x=1', '/über-uns'],
    ['/%00', '/%00'],
    ['/%E0%A4%A', '/%E0%A4%A'],
    ['prices', '/prices'],
  ] as const) {
    assert.equal(pagePath(page), path, page);
  }
  assert.equal(pagePath(`/${'a'.repeat(1000)}`)?.length, 300);
});

test('what is no page is none', () => {
  for (const page of [
    undefined,
    '',
    'javascript:alert(1)',
    'data:text/html,x',
    'http://',
    'file:///etc/passwd',
  ]) {
    assert.equal(pagePath(page), null, page);
  }
});
