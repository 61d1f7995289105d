import { type FailureReason, ModelFailure } from './model-failure.ts';

/** For everything that models do for one message, in milliseconds; a retry takes over after this. */
export const TOTAL_MS = 25_000;

/** Waits for `work` until the limit; throws ModelFailure when it is late. */
export async function before<T>(work: Promise<T>, limit: { ms: number; reason: FailureReason }): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new ModelFailure(limit.reason)), Math.max(0, limit.ms));
  try {
    return await Promise.race([work, late.promise]);
  } finally {
    clearTimeout(timer);
    work.catch(() => {}); // when it lost the race nobody else listens to it
  }
}
