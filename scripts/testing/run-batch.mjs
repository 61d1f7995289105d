import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from 'node:test';
import { root } from '../root.mjs';
import { collectResult } from './collect.mjs';

const runner = new URL('./together.mjs', import.meta.url).href;

/**
 * Runs test files in one process, and returns `{ passed, failed }`. A process that crashes, hangs or does not end is no answer:
 * then each of its files runs alone, so that the one at fault is named; what the shared process wrote is shown where none is.
 * @param files named from `folder`
 * @param timeout milliseconds that a process may take
 */
export async function runBatch(files, print, timeout, folder = root) {
  const paths = files.map((file) => join(folder, file));
  if (paths.length === 1) return runAlone(paths[0], print, timeout);
  const printed = [];
  const together = await runTogether(paths, (text) => printed.push(text), timeout);
  if (!together.broken) {
    for (const text of printed) print(text);
    return together;
  }
  const sum = { passed: 0, failed: 0 };
  for (const path of paths) {
    const { passed, failed } = await runAlone(path, print, timeout);
    sum.passed += passed;
    sum.failed += failed;
  }
  if (sum.failed > 0) return sum;
  for (const text of printed) print(text);
  // Every test has passed by itself. Sharing a process only saves time, so what went wrong there is said, and is no failure.
  print(
    `\n${files.join(' ')}\nTheir common process did not end well, though each of them does alone.\n${together.wrote}`,
  );
  return sum;
}

/** A test that hangs is ended by `timeout`, which leaves a file alone that never ends after its tests: the signal ends that one. */
function within(path, timeout) {
  return { cwd: root, files: [path], timeout, signal: AbortSignal.timeout(timeout) };
}

function runAlone(path, print, timeout) {
  return collectResult(run(within(path, timeout)), print);
}

async function runTogether(paths, print, timeout) {
  const folder = mkdtempSync(join(tmpdir(), 'askbob-tests-'));
  try {
    const entry = join(folder, 'batch.mjs');
    const call = `runTogether(${JSON.stringify(paths)}, ${timeout});`;
    writeFileSync(entry, `import { runTogether } from ${JSON.stringify(runner)};\n${call}\n`);
    return await collectResult(run(within(entry, timeout)), print, entry);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
