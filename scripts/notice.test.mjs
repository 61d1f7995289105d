import assert from 'node:assert/strict';
import { test } from 'node:test';
import { carried } from './notice.mjs';

const lock = {
  packages: {
    contract: { dependencies: { schema: '1' } },
    server: { dependencies: { web: '1', '@askbob/contract': '1' }, devDependencies: { tester: '1' } },
    widget: { devDependencies: { vite: '1' } },
    console: { dependencies: { web: '2' }, optionalDependencies: {} },
    'node_modules/@askbob/contract': { resolved: 'contract', link: true },
    'node_modules/schema': {},
    'node_modules/web': { dependencies: { parser: '1' } },
    'node_modules/parser': {},
    'node_modules/web/node_modules/parser': {},
    'console/node_modules/web': { dependencies: { parser: '1' } },
    'node_modules/tester': {},
  },
};

test('what runs or reaches a browser is carried, each in the version it finds, and what only builds or tests is not', () => {
  assert.deepEqual(carried(lock), [
    'console/node_modules/web',
    'node_modules/parser',
    'node_modules/rolldown',
    'node_modules/schema',
    'node_modules/tailwindcss',
    'node_modules/vite',
    'node_modules/web',
    'node_modules/web/node_modules/parser',
  ]);
});
