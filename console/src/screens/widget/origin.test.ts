import assert from 'node:assert/strict';
import { test } from 'node:test';
import { originProblem, tidyOrigin, withSibling } from './origin.ts';

test('a pasted address becomes the origin the browser will send', () => {
  assert.equal(tidyOrigin(' https://WWW.Example.com/shop?x=1#top '), 'https://www.example.com');
  assert.equal(tidyOrigin('example.com'), 'https://example.com');
  assert.equal(tidyOrigin('http://localhost:5173/'), 'http://localhost:5173');
  assert.equal(tidyOrigin('https://example.com:443'), 'https://example.com');
  assert.equal(tidyOrigin('https://user@example.com'), 'https://example.com');
});

test('sites that cannot be allowed are named with the reason', () => {
  assert.equal(originProblem('*'), 'star');
  assert.equal(originProblem('null'), 'nullOrigin');
  assert.equal(originProblem('ftp://example.com'), 'scheme');
  assert.equal(originProblem('https://*.com'), 'wildcard');
  assert.equal(originProblem('https://a.*.example.com'), 'wildcard');
  assert.equal(originProblem('https://exa mple.com'), 'host');
  assert.equal(originProblem('https://'), 'host');
});

test('with and without www come together', () => {
  assert.deepEqual(withSibling('https://example.com'), ['https://example.com', 'https://www.example.com']);
  assert.deepEqual(withSibling('https://www.example.co.uk'), [
    'https://www.example.co.uk',
    'https://example.co.uk',
  ]);
  for (const origin of [
    'https://shop.example.com',
    'https://*.example.com',
    'http://localhost:5173',
    'http://127.0.0.1',
    'https://example.com:8443',
  ])
    assert.deepEqual(withSibling(origin), [origin]);
});

test('exact sites, ports and one star before a domain are fine', () => {
  for (const origin of [
    'https://www.example.com',
    'http://localhost:5173',
    'https://*.example.com',
    'http://[::1]:80',
  ]) {
    assert.equal(originProblem(origin), null, origin);
  }
});
