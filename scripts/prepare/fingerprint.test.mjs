import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { root } from '../root.mjs';
import { fingerprint } from './fingerprint.mjs';

test('changes with a name or a byte of a source, not with built files, packages or tests', (t) => {
  mkdirSync(join(root, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(root, '.cache', 'fingerprint-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const write = (path, text) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const now = () => fingerprint([relative(root, folder)]);

  write('src/a.ts', 'one');
  const first = now();
  write('dist/a.js', 'built');
  write('node_modules/x/index.js', 'package');
  write('src/a.test.ts', 'test');
  assert.equal(now(), first);
  write('src/a.ts', 'two');
  const second = now();
  assert.notEqual(second, first);
  write('src/b.ts', '');
  assert.notEqual(now(), second);
});

test('a path that does not exist has a fingerprint too', () => {
  assert.equal(fingerprint(['no/such/folder']), fingerprint([]));
});
