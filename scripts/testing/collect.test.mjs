import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { run } from '../prepare/run.mjs';

const program = `
  import { run } from 'node:test';
  import { collectResult } from '${new URL('./collect.mjs', import.meta.url)}';
  const result = await collectResult(run({ files: [process.argv[2]] }), console.log);
  console.log(JSON.stringify(result));
`;

async function resultOf(t, source) {
  const folder = mkdtempSync(join(tmpdir(), 'askbob-collect-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'sample.mjs');
  writeFileSync(file, `import { describe, test } from 'node:test';\n${source}`);
  // node:test runs no tests from within a test, so the run gets a process without this one's mark.
  const { NODE_TEST_CONTEXT: _mark, ...env } = process.env;
  const runner = join(folder, 'runner.mjs');
  writeFileSync(runner, program);
  const output = await run(process.execPath, [runner, file], { env });
  const lines = output.trimEnd().split('\n');
  return { ...JSON.parse(lines.pop()), printed: lines.join('\n') };
}

test('counts what passed and failed, and shows a failure with its message and what the file wrote', async (t) => {
  const { passed, failed, printed } = await resultOf(
    t,
    `test('holds', () => {});
     test('breaks', () => { console.log('a trace'); throw new Error('the reason'); });`,
  );
  assert.deepEqual({ passed, failed }, { passed: 1, failed: 1 });
  assert.match(printed, /breaks/);
  assert.match(printed, /the reason/);
  assert.match(printed, /a trace/);
  assert.doesNotMatch(printed, /holds/);
});

test('a failed subtest is counted once, and its suite not at all', async (t) => {
  const { passed, failed } = await resultOf(
    t,
    `describe('suite', () => { test('a', () => {}); test('b', () => { throw new Error('no'); }); });`,
  );
  assert.deepEqual({ passed, failed }, { passed: 1, failed: 1 });
});

test('a skipped or postponed test counts as failed', async (t) => {
  const { passed, failed } = await resultOf(
    t,
    `test('s', { skip: true }, () => {}); test('t', { todo: true }, () => { throw new Error('later'); });`,
  );
  assert.deepEqual({ passed, failed }, { passed: 0, failed: 2 });
});

test('a file that cannot be loaded counts as failed', async (t) => {
  const { passed, failed } = await resultOf(t, `import './no-such-file.mjs';`);
  assert.deepEqual({ passed, failed }, { passed: 0, failed: 1 });
});

test('a file without a single test counts as failed', async (t) => {
  const { passed, failed, printed } = await resultOf(t, 'void test;');
  assert.deepEqual({ passed, failed }, { passed: 0, failed: 1 });
  assert.match(printed, /no test/);
});
