import { spawn } from 'node:child_process';
import { endOf, environmentFor } from './run.mjs';

/**
 * What lives for one request is cleared away in steps of 16 MB instead of 64: `npm run bench:messages` measures 110 MB less
 * after a load, and the same CPU.
 */
const flags = ['--max-semi-space-size=16'];

const signals = ['SIGTERM', 'SIGHUP', 'SIGINT'];

/**
 * Lets the given Node, with these arguments, take this process's place: one process is left to watch, signal and measure.
 * An older Node cannot do that (nor can Windows); it stands in front, passes signals on, and ends as the other one does.
 */
export async function become(node, program) {
  const args = [...flags, ...program];
  if (process.execve && process.platform !== 'win32')
    process.execve(node, [node, ...args], environmentFor(node));
  await standInFront(node, args);
}

/** Runs the given Node as a child that gets this process's signals, and ends in order when this process is gone. */
export async function standInFront(node, args) {
  const followParent = new URL('./follow-parent.mjs', import.meta.url).href;
  const child = spawn(node, ['--import', followParent, ...args], {
    env: environmentFor(node),
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of signals) {
    process.on(signal, () => {
      // A terminal's Ctrl-C reaches the other process by itself; a second one would cut its orderly end short.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  const ended = await endOf(child);
  if (ended instanceof Error) throw ended;
  if (typeof ended === 'number') process.exit(ended);
  for (const signal of signals) process.removeAllListeners(signal);
  process.kill(process.pid, ended);
}
