/** Milliseconds to wait before try number `attempt` (from 0): doubles from half a second up to half a minute, half of it random. */
export function backoff(attempt: number, random: () => number = Math.random): number {
  return Math.min(30_000, 500 * 2 ** attempt) * (0.5 + random() / 2);
}

/** Waits, but no longer than until the browser is back online. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    function done() {
      clearTimeout(timer);
      removeEventListener('online', done);
      resolve();
    }
    addEventListener('online', done);
  });
}
