import assert from 'node:assert/strict';
import { test } from 'node:test';
import { waysToWrite } from './find-site.ts';

test('an address that gives no answer is tried with www, without it, and over plain http', () => {
  assert.deepEqual(waysToWrite('https://a.example/x'), [
    'https://a.example/x',
    'https://www.a.example/x',
    'http://a.example/x',
    'http://www.a.example/x',
  ]);
  assert.deepEqual(waysToWrite('http://www.a.example/'), ['http://www.a.example/', 'http://a.example/']);
});

test('addresses of machines and ports are taken as they are', () => {
  for (const address of [
    'http://127.0.0.1/',
    'https://a.example:8443/',
    'http://localhost/',
    'http://[::1]/',
  ])
    assert.deepEqual(waysToWrite(address), [address]);
});
