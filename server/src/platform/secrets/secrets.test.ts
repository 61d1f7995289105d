import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { open, openOrNull, seal } from './seal.ts';
import { hasKeptKey, keepSecretKey, secretKey } from './secret-key.ts';

const key = randomBytes(32);
const bound = ['business-1', 'https://models.example/v1'];

test('what was sealed opens with the same key and binding, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (text, boundTo) => {
      assert.equal(open(key, seal(key, text, boundTo), boundTo), text);
    }),
  );
});

test('a secret does not open with another key, another business or another base URL', () => {
  const sealed = seal(key, 'sk-1234', bound);
  assert.throws(() => open(randomBytes(32), sealed, bound));
  assert.equal(openOrNull(randomBytes(32), sealed, bound), null);
  assert.throws(() => open(key, sealed, ['business-2', 'https://models.example/v1']));
  assert.throws(() => open(key, sealed, ['business-1', 'https://evil.example/v1']));
  assert.throws(() => open(key, sealed, ['business-1https://models.example/v1']));
});

test('a changed or shortened secret does not open', () => {
  const sealed = seal(key, 'sk-1234', bound);
  const bytes = Buffer.from(sealed.slice(3), 'base64url');
  for (let at = 0; at < bytes.length; at += 1) {
    const changed = Buffer.from(bytes);
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
    assert.throws(() => open(key, `v1.${changed.toString('base64url')}`, bound));
    assert.throws(() => open(key, `v1.${bytes.subarray(0, at).toString('base64url')}`, bound));
  }
});

test('sealing twice gives different bytes that do not show the plaintext', () => {
  const [one, two] = [seal(key, 'sk-1234', bound), seal(key, 'sk-1234', bound)];
  assert.notEqual(one, two);
  assert.ok(!Buffer.from(one.slice(3), 'base64url').includes('sk-1234'));
});

test('the first start makes a key only its user can read, and later starts find the same one', (t) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'secret-key-'));
  t.after(() => rmSync(dataDir, { recursive: true }));
  const first = secretKey(undefined, dataDir);
  assert.deepEqual([first.isNew, first.key.length, hasKeptKey(dataDir)], [true, 32, false]);
  assert.deepEqual(secretKey(undefined, dataDir), { key: first.key, isNew: false });
  keepSecretKey(dataDir);
  assert.deepEqual(secretKey(undefined, dataDir), { key: first.key, isNew: false });
  assert.ok(hasKeptKey(dataDir));
  assert.equal(statSync(join(dataDir, 'secret.key')).mode & 0o777, 0o600);
});

test('the key of the environment wins, and a short one stops the start', (t) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'secret-key-'));
  t.after(() => rmSync(dataDir, { recursive: true }));
  const fileKey = secretKey(undefined, dataDir);
  const passphrase = 'correct horse battery staple 2026';
  assert.deepEqual(secretKey(passphrase, dataDir), secretKey(`${passphrase}\n`, dataDir));
  assert.notDeepEqual(secretKey(passphrase, dataDir), fileKey);
  assert.equal(secretKey(passphrase, dataDir).key.length, 32);
  assert.throws(() => secretKey('short', dataDir), /SECRET_KEY must hold at least 32/);
  writeFileSync(join(dataDir, 'secret.key'), 'damaged');
  assert.throws(() => secretKey(undefined, dataDir), /secret\.key must hold at least 32/);
});
