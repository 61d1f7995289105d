import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { channelNames } from '@askbob/contract/channels.ts';
import { channelOf } from './channels.ts';

/** Code that asks which channel it is, in TypeScript, Kysely or SQL. */
const ASKS = new RegExp(
  [
    String.raw`channel\s*[!=]==?`,
    String.raw`[!=]==?\s*'(?:${channelNames.join('|')})'[^;\n]*channel`,
    String.raw`channel'\s*,\s*'(?:[!=<>]+|in|not in)'`,
    String.raw`channel\s*(?:<>|=|IN)\s*\(?'`,
    String.raw`case '(?:${channelNames.join('|')})'[^\n]*channel`,
  ].join('|'),
);
const root = join(import.meta.dirname, '..');

function asking(): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      file.endsWith('.ts') &&
      !file.endsWith('.test.ts') &&
      !file.startsWith('channels/') &&
      ASKS.test(readFileSync(join(root, file), 'utf8')),
  );
}

test('nothing outside a channel’s folder asks which channel it is', () => {
  assert.deepEqual(asking(), []);
  for (const planted of [
    "if (row.channel === 'page') x();",
    ".where('channel', '=', 'console')",
    "WHERE channel = 'widget'",
  ])
    assert.match(planted, ASKS);
});

test('each channel has a folder of its own and says who it is', () => {
  const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((it) => it.isDirectory());
  assert.deepEqual(folders.map(({ name }) => name).sort(), [...channelNames].sort());
  for (const channel of channelNames) assert.equal(channelOf({ channel }).name, channel);
});
