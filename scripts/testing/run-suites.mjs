// Runs the suites one after the other (on Node 24, started by ../test.mjs): prints failures, a line per suite, and the sum.
import { join } from 'node:path';
import { run } from 'node:test';
import { main, seconds } from '../prepare/step.mjs';
import { root } from '../root.mjs';
import { collectResult } from './collect.mjs';
import { suites } from './suites.mjs';

// Packing or installing everything takes its time on a busy machine; a long run of random histories was asked for by number.
const longestFile = process.env.ASKBOB_HISTORIES ? 3_600_000 : 400_000;

await main(async () => {
  const total = { passed: 0, failed: 0 };
  for (const suite of suites(process.argv.slice(2))) {
    const { passed, failed } = await runSuite(suite);
    total.passed += passed;
    total.failed += failed;
  }
  console.log(`${total.passed} passed, ${total.failed} failed`);
  if (total.failed > 0 || total.passed === 0) process.exitCode = 1;
});

async function runSuite({ name, files, store, atOnce }) {
  if (store) process.env.TEST_STORE = store;
  else delete process.env.TEST_STORE;
  const start = performance.now();
  const events = run({
    cwd: root,
    files: files.map((file) => join(root, file)),
    concurrency: atOnce,
    timeout: longestFile,
  });
  const result = await collectResult(events, (text) => console.log(text));
  const duration = seconds(performance.now() - start);
  console.log(`  ${name}: ${result.passed} passed, ${result.failed} failed (${duration})`);
  return result;
}
