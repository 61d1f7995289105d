// Runs the suites one after the other (on Node 24, started by ../test.mjs): prints failures, a line per suite, and the sum.
import { join } from 'node:path';
import { main, seconds } from '../prepare/step.mjs';
import { root } from '../root.mjs';
import { batchesOf } from './batches.mjs';
import { memoryFolder } from './memory.mjs';
import { runBatch } from './run-batch.mjs';
import { suites } from './suites.mjs';

// Packing or installing everything takes its time on a busy machine; a long run of random histories was asked for by number.
const longestFile = process.env.ASKBOB_HISTORIES ? 3_600_000 : 400_000;

// Each process would read and strip the same few hundred modules anew.
process.env.NODE_COMPILE_CACHE ??= join(root, '.cache', 'compiled');

const ownTmpdir = process.env.TMPDIR;
const inMemory = memoryFolder();

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
  setOrDelete('TEST_STORE', store);
  setOrDelete('TMPDIR', store === 'sqlite' && inMemory ? inMemory : ownTmpdir);
  const start = performance.now();
  const isAlone = process.env.ASKBOB_TESTS_ALONE !== undefined;
  const waiting = isAlone ? files.map((file) => [file]) : batchesOf(files);
  const result = { passed: 0, failed: 0 };
  const work = async () => {
    for (let batch = waiting.shift(); batch; batch = waiting.shift()) {
      const { passed, failed } = await runBatch(batch, (text) => console.log(text), longestFile);
      result.passed += passed;
      result.failed += failed;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const duration = seconds(performance.now() - start);
  console.log(`  ${name}: ${result.passed} passed, ${result.failed} failed (${duration})`);
  return result;
}

function setOrDelete(name, value) {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}
