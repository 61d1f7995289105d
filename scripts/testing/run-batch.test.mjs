import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { run } from '../prepare/run.mjs';
import { batchesOf } from './batches.mjs';

const program = `
  import { runBatch } from '${new URL('./run-batch.mjs', import.meta.url)}';
  const [folder, timeout, ...files] = process.argv.slice(2);
  const result = await runBatch(files, (text) => console.log(text), Number(timeout), folder);
  console.log(JSON.stringify(result));
`;

/** What comes of files that share a process. */
async function resultOf(t, sources, timeout = 60_000) {
  const folder = mkdtempSync(join(tmpdir(), 'askbob-batch-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const files = Object.keys(sources);
  for (const file of files) {
    writeFileSync(join(folder, file), `import { after, before, test } from 'node:test';\n${sources[file]}`);
  }
  // node:test runs no tests from within a test, so the run gets a process without this one's mark.
  const { NODE_TEST_CONTEXT: _mark, ...env } = process.env;
  const runner = join(folder, 'runner.mjs');
  writeFileSync(runner, program);
  const output = await run(process.execPath, [runner, folder, String(timeout), ...files], { env });
  const lines = output.trimEnd().split('\n');
  const { passed, failed } = JSON.parse(lines.pop());
  return { passed, failed, printed: lines.join('\n') };
}

const good = `test('holds', () => {});`;

test('files of a batch run in one process, each with its own hooks, one after the other', async (t) => {
  const hooked = (name) => `
    before(() => { if (globalThis.open) throw new Error('two at once'); globalThis.open = '${name}'; globalThis.pid ??= process.pid; });
    after(() => { globalThis.open = undefined; });
    test('a', () => { if (globalThis.open !== '${name}') throw new Error(globalThis.open); });
    test('b', () => { if (globalThis.pid !== process.pid) throw new Error('another process'); });`;
  const { passed, failed, printed } = await resultOf(t, { 'a.mjs': hooked('a'), 'b.mjs': hooked('b') });
  assert.deepEqual({ passed, failed }, { passed: 4, failed: 0 }, printed);
});

test('a failure names its file and line, and shows what was written', async (t) => {
  const bad = `test('breaks', () => { console.log('a trace'); throw new Error('the reason'); });`;
  const { passed, failed, printed } = await resultOf(t, { 'a.mjs': good, 'bad.mjs': bad });
  assert.deepEqual({ passed, failed }, { passed: 1, failed: 1 });
  assert.match(printed, /bad\.mjs:2 breaks\nError: the reason[\s\S]*a trace/);
  assert.doesNotMatch(printed, /a\.mjs:/);
});

test('a file without a test, and one that cannot be loaded, count as failed by their names', async (t) => {
  const { passed, failed, printed } = await resultOf(t, {
    'a.mjs': good,
    'empty.mjs': 'void test;',
    'lost.mjs': `import './no-such-file.mjs';`,
    'skipped.mjs': `test('s', { skip: true }, () => {});`,
  });
  assert.deepEqual({ passed, failed }, { passed: 1, failed: 3 }, printed);
  assert.match(printed, /empty\.mjs\nIt holds no test/);
  assert.match(printed, /lost\.mjs\n/);
});

test('a file that ends the process, or keeps it from ending, is found by running each alone', async (t) => {
  const crash = `test('crashes', () => process.exit(3));`;
  const crashed = await resultOf(t, { 'a.mjs': good, 'crash.mjs': crash, 'z.mjs': good });
  assert.deepEqual([crashed.passed, crashed.failed], [2, 1], crashed.printed);
  assert.match(crashed.printed, /crash\.mjs/);
  const leak = `setInterval(() => {}, 1000); ${good}`;
  const hung = await resultOf(t, { 'a.mjs': good, 'leak.mjs': leak }, 2_000);
  assert.equal(hung.failed, 1, hung.printed);
  assert.match(hung.printed, /leak\.mjs/);
  assert.doesNotMatch(hung.printed, /✖ a\.mjs/);
});

test('files that each do well alone have passed, and why their process did not end is shown', async (t) => {
  const { passed, failed, printed } = await resultOf(t, {
    'a.mjs': `globalThis.before = true; ${good}`,
    'b.mjs': `test('minds the other', () => { if (globalThis.before) { console.error('the other was here'); process.exit(3); } });`,
  });
  assert.deepEqual({ passed, failed }, { passed: 2, failed: 0 }, printed);
  assert.match(printed, /a\.mjs b\.mjs\nTheir common process did not end well[\s\S]*the other was here/);
});

test('what changes the process keeps one of its own, as does what is neither the server’s nor the evaluation’s', () => {
  const texts = {
    'server/a.ts': '',
    'server/b.ts': '',
    'server/c.ts': 'process.chdir(folder)',
    'e2e/d.ts': '',
  };
  assert.deepEqual(
    batchesOf(Object.keys(texts), (file) => texts[file]),
    [['server/c.ts'], ['e2e/d.ts'], ['server/a.ts', 'server/b.ts']],
  );
  const many = Array.from({ length: 30 }, (_, n) => `server/${n}.ts`);
  const dealt = batchesOf(many, () => '');
  assert.deepEqual([dealt.length, dealt.flat().toSorted()], [5, many.toSorted()]);
});
