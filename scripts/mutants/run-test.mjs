import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { endOf } from '../prepare/run.mjs';

const reporter = new URL('./failures.mjs', import.meta.url).href;
/** Far above what any of the named files takes: a fault may also make a test wait for ever. */
const LONGEST_MS = 120_000;

/** The tests under way. */
const running = new Set();

/** Ends every test under way at once, with the servers that it started. */
export function endTests() {
  running.forEach(end);
}

/**
 * Runs one test file of a copy. Returns `passed`, the names of the tests that failed, `hangs` when it did not end,
 * or `broken` with what was written when the file could not even be loaded.
 */
export async function runTest(folder, file, environment) {
  const child = spawn(process.execPath, ['--test', `--test-reporter=${reporter}`, join(folder, file)], {
    cwd: folder,
    env: { ...process.env, ...environment },
    // Tests start servers: all of them end with their group.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [printed, complaints, hangs] = ['', '', false];
  child.stdout.on('data', (chunk) => (printed += chunk));
  child.stderr.on('data', (chunk) => (complaints += chunk));
  const timer = setTimeout(() => {
    hangs = true;
    end(child);
  }, LONGEST_MS);
  running.add(child);
  const code = await endOf(child);
  clearTimeout(timer);
  running.delete(child);
  if (hangs) return { kind: 'hangs' };
  if (code === 0) return { kind: 'passed' };
  const failed = printed.split('\n').filter((line) => line.startsWith('{'));
  const names = failed.map((line) => JSON.parse(line)).filter(({ name }) => !name.endsWith(file));
  if (names.length === 0) return { kind: 'broken', why: `${printed}${complaints}`.slice(-2000) };
  return { kind: 'failed', names: names.map(({ name }) => name) };
}

function end({ pid }) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It ended by itself meanwhile.
  }
}
