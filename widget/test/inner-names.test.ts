import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { innerNames } from '../build.ts';

/** Files that name what comes from outside the panel's own file, or that are built apart from it. */
const outside = [
  'settings.ts',
  'storage.ts',
  'texts/en.ts',
  'launcher/launcher.ts',
  'panel/wire.ts',
  'panel/snapshot.ts',
  'panel/chime.ts',
  'panel/old-browsers.ts',
  'panel/small-screen.ts',
  ...readdirSync(new URL('../src/panel/parts', import.meta.url), { recursive: true })
    .filter((file) => /\.tsx?$/.test(`${file}`))
    .map((file) => `panel/parts/${file}`),
];

test('what the build renames is named nowhere outside the panel’s own file', () => {
  for (const file of outside) {
    const source = readFileSync(new URL(`../src/${file}`, import.meta.url), 'utf8');
    const code = source.replace(/\/\*[\s\S]*?\*\/|\/\/.*|'[^']*'/g, '');
    const names = code.match(/\w+/g)?.filter((name) => innerNames.test(name)) ?? [];
    assert.deepEqual(names, [], file);
  }
});
