import { setImmediate } from 'node:timers/promises';

/** Longest time in ms that work of ours holds up everyone else's requests. */
const SLICE_MS = 8;

/** Makes a pause for long work: awaited in a loop, it lets other requests run once a slice is used up. */
export function slices(): () => Promise<void> {
  let until = performance.now() + SLICE_MS;
  return async () => {
    if (performance.now() < until) return;
    await setImmediate();
    until = performance.now() + SLICE_MS;
  };
}
