import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { basePath, readConfig } from './config.ts';

test('a .env in the folder fills what the environment leaves out, and keeps a quoted # of a password', (t) => {
  const [before, folder] = [process.cwd(), mkdtempSync(join(tmpdir(), 'askbob-env-'))];
  t.after(() => {
    process.chdir(before);
    rmSync(folder, { recursive: true });
  });
  process.chdir(folder);
  const lines = ['PORT=4000', 'export HOST=::1 # this machine', 'ADMIN_PASSWORD="one # two"', '#DEMO=0'];
  writeFileSync(join(folder, '.env'), lines.join('\r\n'));
  const { PORT, HOST, ADMIN_PASSWORD, DEMO } = readConfig({ PORT: '5000' });
  assert.deepEqual([PORT, HOST, ADMIN_PASSWORD, DEMO], [5000, '::1', 'one # two', true]);
});

test('a public address may have a path, and is kept without a slash at its end', () => {
  for (const [given, kept, base] of [
    ['https://Bob.example.com/', 'https://bob.example.com', ''],
    ['https://example.com/bob/', 'https://example.com/bob', '/bob'],
    ['http://example.com:8080/help/desk', 'http://example.com:8080/help/desk', '/help/desk'],
  ] as const) {
    const config = readConfig({ PUBLIC_URL: given });
    assert.deepEqual([config.PUBLIC_URL, basePath(config)], [kept, base]);
  }
});

test('a public address that could not be told from our own addresses, or holds more than one, is refused', () => {
  for (const [PUBLIC_URL, why] of [
    ['https://example.com/?a=b', /such as/],
    ['https://example.com/bob#', /such as/],
    ['https://u:p@example.com/bob', /such as/],
    ['https://example.com/b%2Fb', /letters, digits/],
    ['https://example.com/a;b', /letters, digits/],
    ['https://example.com//bob', /letters, digits/],
    ['https://example.com/docs', /Ask Bob uses itself/],
    ['https://example.com/help/portal', /Ask Bob uses itself/],
    ['ftp://example.com/bob', /PUBLIC_URL/],
  ] as const)
    assert.throws(() => readConfig({ PUBLIC_URL }), why, PUBLIC_URL);
});
