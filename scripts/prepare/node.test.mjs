import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { verify } from './node.mjs';

test('a fetched file is taken only with the pinned hash', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'askbob-verify-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'archive');
  writeFileSync(file, 'abc');
  const integrity =
    'sha512-3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw==';
  verify(file, integrity);
  writeFileSync(file, 'abd');
  assert.throws(() => verify(file, integrity), /not the expected one/);
});
