import { performance } from 'node:perf_hooks';

/** Runs one step and prints one line for it: what was done, and how long it took. The line comes when it is over. */
export async function step(done, work) {
  const start = performance.now();
  const result = await work();
  const line = typeof done === 'function' ? done(result) : done;
  console.log(`  ${line} (${seconds(performance.now() - start)})`);
  return result;
}

/** Writes a duration in milliseconds the way a person reads it. */
export function seconds(milliseconds) {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}

/** An error whose message alone is for the person at the terminal: no stack. */
export class Stop extends Error {}

/** Runs a script's main function; an error ends it with status 1 and, when it is a Stop, with its message alone. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof Stop ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
