import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lastSeen } from './last-seen.ts';

const seen = [
  { origin: 'https://a.example', at: '2026-01-01T00:00:00Z' },
  { origin: 'https://berlin.shops.example', at: '2026-01-02T00:00:00Z' },
  { origin: 'https://rome.shops.example', at: '2026-01-03T00:00:00Z' },
  { origin: 'https://deep.rome.shops.example', at: '2026-01-04T00:00:00Z' },
];

test('a listed site is the one that was seen, and one with a star the latest name below it', () => {
  assert.equal(lastSeen('https://a.example', seen)?.origin, 'https://a.example');
  assert.equal(lastSeen('https://*.shops.example', seen)?.origin, 'https://rome.shops.example');
  for (const other of [
    'http://a.example',
    'https://b.example',
    'https://*.example.org',
    'https://shops.example',
  ])
    assert.equal(lastSeen(other, seen), undefined, other);
});
