import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { lockfileProblems, mendLockfile } from './lockfile.mjs';
import { root } from './root.mjs';

const partial = {
  lockfileVersion: 3,
  packages: {
    '': { name: 'x' },
    'node_modules/tool': {
      version: '1.2.3',
      resolved: 'somewhere',
      dev: true,
      optionalDependencies: {
        '@tool/linux-x64-musl': '1.2.3',
        '@tool/linux-x64-gnu': '1.2.3',
        '@tool/darwin-arm64': '1.2.3',
      },
    },
    'node_modules/@tool/linux-x64-gnu': { version: '1.2.3', integrity: 'sha512-x', optional: true },
    'node_modules/@askbob/contract': { resolved: 'contract', link: true },
  },
};

test('names the registry address and every platform package the lockfile lacks', () => {
  assert.deepEqual(lockfileProblems(partial), [
    'node_modules/tool carries a registry address ("resolved")',
    'node_modules/@tool/linux-x64-musl 1.2.3 is missing',
    'node_modules/@tool/darwin-arm64 1.2.3 is missing',
  ]);
});

test('mending adds the platform packages with their platform, and leaves links and pinned entries alone', () => {
  const mended = JSON.parse(JSON.stringify(mendLockfile(partial)));
  assert.deepEqual(lockfileProblems(mended), []);
  assert.deepEqual(mended.packages['node_modules/@tool/linux-x64-musl'], {
    version: '1.2.3',
    cpu: ['x64'],
    dev: true,
    libc: ['musl'],
    optional: true,
    os: ['linux'],
  });
  assert.equal(mended.packages['node_modules/@tool/linux-x64-gnu'].integrity, 'sha512-x');
  assert.equal(mended.packages['node_modules/@askbob/contract'].resolved, 'contract');
});

test("the project's own lockfile is fit for every platform", () => {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  assert.deepEqual(lockfileProblems(lock), []);
});
