import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { buildEngine, programFile } from './build-engine.mjs';

test('the engine that ships is what its source compiles to', async () => {
  const shipped = readFileSync(programFile);
  assert.ok(shipped.equals(await buildEngine()), 'run `node scripts/encoder/build-engine.mjs`');
  assert.ok(shipped.length <= 60 * 1024);
});
