/** Stops asking an endpoint that keeps failing, so that visitors don't wait for it. */
export interface Breaker {
  /** False while the endpoint rests; after the rest one request at a time may try again. */
  allows(): boolean;
  succeeded(): void;
  failed(): void;
  /** A request that ended for reasons of the caller: says nothing about the endpoint. */
  abandoned(): void;
}

/** Opens after `failures` failed requests in a row and rests for `restMs`. */
export function createBreaker(options: { now: () => number; failures?: number; restMs?: number }): Breaker {
  const { now, failures = 3, restMs = 30_000 } = options;
  let inARow = 0;
  let openUntil = 0;
  let trying = false;
  return {
    allows() {
      if (inARow < failures) return true;
      if (trying || now() < openUntil) return false;
      trying = true;
      return true;
    },
    succeeded() {
      inARow = 0;
      trying = false;
    },
    failed() {
      inARow += 1;
      trying = false;
      openUntil = now() + restMs;
    },
    abandoned() {
      trying = false;
    },
  };
}
