import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from './root.mjs';

const read = (path) => readFileSync(join(root, path), 'utf8');
const settings = [...read('server/src/kernel/config.ts').matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(
  ([, name]) => name,
);

test('every setting the server reads is in .env.example and in the table of self-hosting.md, and nothing else is', () => {
  assert.ok(settings.includes('PORT') && settings.length > 15);
  const example = [...read('.env.example').matchAll(/^#([A-Z_]+)=/gm)].map(([, name]) => name);
  const documented = [...read('docs/self-hosting.md').matchAll(/^\| `([A-Z_]+)` +\|/gm)].map(
    ([, name]) => name,
  );
  assert.deepEqual(example.sort(), [...settings].sort());
  assert.deepEqual(documented.sort(), [...settings].sort());
});
