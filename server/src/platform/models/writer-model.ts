import type { Breaker } from './breaker.ts';
import { createBreaker } from './breaker.ts';
import { isWorthRetrying, ModelFailure } from './model-failure.ts';
import type { ModelEnd, ModelReply, ModelRequest, ModelUsage, Price, WriterModel } from './model-request.ts';
import { type Endpoint, streamAttempt, type Tokens } from './stream-attempt.ts';
import { DEFAULT_TIME_LIMITS, type TimeLimits } from './time-limits.ts';

export interface WriterModelOptions extends Endpoint {
  limits?: Partial<TimeLimits>;
  /** Shared by all models of one endpoint. */
  breaker?: Breaker;
  price?: Price;
  /** Milliseconds on any steady clock. */
  now?: () => number;
  /** A number from 0 up to 1, for the waits between tries. */
  random?: () => number;
  /** First wait before another try. */
  backoffMs?: number;
}

const MOST_ATTEMPTS = 3;

/** A model of any OpenAI-compatible server: bounded in time, retried only before its first token, rested when it keeps failing. */
export function createWriterModel(options: WriterModelOptions): WriterModel {
  const now = options.now ?? (() => performance.now());
  const settings = {
    ...options,
    now,
    random: options.random ?? Math.random,
    backoffMs: options.backoffMs ?? 200,
    breaker: options.breaker ?? createBreaker({ now }),
    limits: { ...DEFAULT_TIME_LIMITS, ...options.limits },
  };
  const stream = (request: ModelRequest) => streamWithRetries(settings, request);
  return { model: options.model, stream, ask: (request) => readAll(stream(request)) };
}

type Settings = Required<Omit<WriterModelOptions, 'limits' | 'price' | 'apiKey'>> &
  Pick<WriterModelOptions, 'price' | 'apiKey'> & { limits: TimeLimits };

async function* streamWithRetries(
  settings: Settings,
  request: ModelRequest,
): AsyncGenerator<string, ModelEnd, void> {
  const { now, breaker, limits } = settings;
  const began = now();
  const deadline = Math.min(request.deadline ?? Number.POSITIVE_INFINITY, began + limits.totalMs);
  const remaining = () => deadline - now();
  const usage: ModelUsage = {
    model: settings.model,
    attempts: 0,
    input_tokens: null,
    output_tokens: null,
    first_token_ms: null,
    total_ms: 0,
    cost: null,
  };
  const failed = (reason: ModelFailure['reason']): ModelEnd => ({
    kind: 'failed',
    reason,
    usage: { ...usage, total_ms: now() - began },
  });
  if (request.signal?.aborted) return failed('aborted');
  if (remaining() <= 0) return failed('total_timeout');
  if (!breaker.allows()) return failed('resting');
  let settled = false;
  let plain = false;
  try {
    for (;;) {
      usage.attempts += 1;
      try {
        const attempt = streamAttempt(settings, request, { limits, remaining, plain });
        const tokens = yield* timed(attempt, () => {
          usage.first_token_ms ??= now() - began;
        });
        breaker.succeeded();
        settled = true;
        return {
          kind: 'ok',
          usage: { ...usage, ...counted(tokens, settings.price), total_ms: now() - began },
        };
      } catch (error) {
        if (!(error instanceof ModelFailure)) throw error;
        const wait = waitBeforeRetry(settings, error, usage, plain);
        plain ||= error.status === 400;
        if (wait !== null && wait + settings.backoffMs < remaining()) {
          await pause(wait, request.signal);
          continue;
        }
        if (error.reason === 'aborted') return failed('aborted');
        breaker.failed();
        settled = true;
        return failed(error.reason);
      }
    }
  } finally {
    if (!settled) breaker.abandoned();
  }
}

/** Milliseconds to wait before the next try, or null when there is none. A reply that had begun is never tried again. */
function waitBeforeRetry(
  settings: Settings,
  failure: ModelFailure,
  usage: ModelUsage,
  plain: boolean,
): number | null {
  if (usage.first_token_ms !== null || usage.attempts >= MOST_ATTEMPTS) return null;
  if (failure.status === 400 && !plain) return 0;
  if (!isWorthRetrying(failure)) return null;
  const backoff = settings.backoffMs * 2 ** (usage.attempts - 1) * (1 + settings.random());
  return Math.max(backoff, failure.retryAfterMs);
}

async function* timed(
  attempt: AsyncGenerator<string, Tokens, void>,
  onFirst: () => void,
): AsyncGenerator<string, Tokens, void> {
  try {
    for (;;) {
      const { done, value } = await attempt.next();
      if (done) return value;
      onFirst();
      yield value;
    }
  } finally {
    await attempt.return({ input: null, output: null });
  }
}

function counted(
  tokens: Tokens,
  price: Price | undefined,
): Pick<ModelUsage, 'input_tokens' | 'output_tokens' | 'cost'> {
  const { input, output } = tokens;
  const isKnown = price !== undefined && input !== null && output !== null;
  const cost = isKnown ? (input * price.input + output * price.output) / 1_000_000 : null;
  return { input_tokens: input, output_tokens: output, cost };
}

function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms);
  signal?.addEventListener('abort', () => resolve(), { once: true });
  return promise.finally(() => clearTimeout(timer));
}

async function readAll(stream: AsyncGenerator<string, ModelEnd, void>): Promise<ModelReply> {
  let text = '';
  for (;;) {
    const { done, value } = await stream.next();
    if (done) return { ...value, text };
    text += value;
  }
}
