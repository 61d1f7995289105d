/** Milliseconds to wait before try number `attempt` (from 0): doubles from half a second up to half a minute, half of it random. */
export function backoff(attempt: number): number {
  return Math.min(30_000, 500 * 2 ** attempt) * (0.5 + Math.random() / 2);
}

/** Waits, but no longer than until the browser is back online. */
export function pause(ms: number): Promise<unknown> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
    addEventListener('online', resolve, { signal: AbortSignal.timeout(ms) });
  });
}
