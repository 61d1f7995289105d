import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { unknownSettings } from './unknown-settings.ts';

test('a setting with a slip is named with the one that is meant, and what is of others is left alone', () => {
  const said = unknownSettings({
    LLM_BASEURL: 'x',
    PUBLIC_ULR: 'x',
    Smtp_Url: 'x',
    LLM_MODEL: 'x',
    HOSTNAME: 'x',
    EDITOR: 'x',
    TEST_STORE: 'x',
  });
  assert.deepEqual(
    said.map((line) => /^(\S+) .*did you mean (\S+)\?$/.exec(line)?.slice(1)),
    [
      ['LLM_BASEURL', 'LLM_BASE_URL'],
      ['PUBLIC_ULR', 'PUBLIC_URL'],
      ['Smtp_Url', 'SMTP_URL'],
    ],
  );
});

test('whatever .env sets and nothing reads is named', (t) => {
  const [before, folder] = [process.cwd(), mkdtempSync(join(tmpdir(), 'askbob-env-'))];
  t.after(() => {
    process.chdir(before);
    rmSync(folder, { recursive: true });
  });
  process.chdir(folder);
  writeFileSync(join(folder, '.env'), 'PORT=4000\nREDIS=on\nTZ=UTC\nOWNER_PASSWORD=a\n#NOTHING=1');
  assert.deepEqual(unknownSettings({}), [
    'REDIS is set, but there is no such setting: .env.example lists them all.',
  ]);
});
