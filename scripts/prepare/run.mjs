import { spawn } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { root } from '../root.mjs';
import { cache } from './cache.mjs';
import { Stop } from './step.mjs';

/** Runs a command silently and returns what it printed; when it fails, throws a Stop that shows all of it. */
export async function run(command, args, options = {}) {
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options });
  const stdout = [];
  const both = [];
  child.stdout.on('data', (chunk) => both.push(chunk) && stdout.push(chunk));
  child.stderr.on('data', (chunk) => both.push(chunk));
  const ended = await withSignals(child, () => endOf(child));
  if (ended !== 0) {
    throw new Stop(`${Buffer.concat(both)}\n${[command, ...args].join(' ')}: ${describeEnd(ended)}`);
  }
  return Buffer.concat(stdout).toString();
}

/** Sends a signal that would end this process to the child first, so that no half-done install goes on behind its back. */
async function withSignals(child, work) {
  let caught;
  const pass = (signal) => {
    caught = signal;
    child.kill(signal);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, pass);
  const result = await work();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, pass);
  if (caught) process.kill(process.pid, caught);
  return result;
}

/** Resolves with a child's exit code, with the signal's name that ended it, or with the error that kept it from starting. */
export function endOf(child) {
  return new Promise((resolve) => {
    child.once('error', resolve);
    child.once('close', (code, signal) => resolve(code ?? signal));
  });
}

function describeEnd(ended) {
  if (ended instanceof Error) return ended.message;
  return typeof ended === 'number' ? `exit status ${ended}` : `ended by ${ended}`;
}

/**
 * The environment in which `node` means the given program, for tools that look it up on PATH, and in which Node keeps
 * what it compiled: the server's start takes 0.3 s less with it.
 */
export function environmentFor(node) {
  return {
    NODE_COMPILE_CACHE: join(cache, 'compiled'),
    ...process.env,
    PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`,
  };
}
