import { type FailureReason, ModelFailure } from './model-failure.ts';

/** How long a visitor waits for a model, in milliseconds. Connecting has its own limit, in the outbound client. */
export interface TimeLimits {
  firstTokenMs: number;
  betweenTokensMs: number;
  /** For everything, retries included. */
  totalMs: number;
}

export const DEFAULT_TIME_LIMITS: TimeLimits = {
  firstTokenMs: 8_000,
  betweenTokensMs: 8_000,
  totalMs: 25_000,
};

/** Waits for `work` until the limit or the deadline, whichever is sooner; throws ModelFailure when it is late. */
export async function before<T>(
  work: Promise<T>,
  limit: { ms: number; reason: FailureReason },
  remainingMs: number,
): Promise<T> {
  const isLast = remainingMs <= limit.ms;
  const late = Promise.withResolvers<never>();
  const reason = isLast ? 'total_timeout' : limit.reason;
  const timer = setTimeout(
    () => late.reject(new ModelFailure(reason)),
    Math.max(0, Math.min(limit.ms, remainingMs)),
  );
  try {
    return await Promise.race([work, late.promise]);
  } finally {
    clearTimeout(timer);
    work.catch(() => {}); // when it lost the race nobody else listens to it
  }
}
