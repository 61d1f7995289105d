import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readConfig } from './config.ts';

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

test('a public address below a path is refused with what to do instead', () => {
  assert.equal(readConfig({ PUBLIC_URL: 'https://bob.example.com/' }).PUBLIC_URL, 'https://bob.example.com');
  for (const PUBLIC_URL of ['https://example.com/bob', 'https://example.com/?a=b', 'https://u:p@example.com'])
    assert.throws(() => readConfig({ PUBLIC_URL }), /PUBLIC_URL.*without a path.*host name of its own/s);
});
