import { OutboundRefused } from '../outbound/guarded-connector.ts';

/** Why a model gave nothing, or not all of it. */
export type FailureReason =
  | 'unreachable'
  | 'address_refused'
  | 'first_token_timeout'
  | 'token_timeout'
  | 'total_timeout'
  | 'rate_limited'
  | 'server_error'
  | 'rejected'
  | 'bad_reply'
  | 'cut'
  | 'too_long'
  | 'resting'
  | 'aborted';

/** A failed request to a model, with whether another try may help and how long the server asked to wait. */
export class ModelFailure extends Error {
  readonly reason: FailureReason;
  readonly retryAfterMs: number;
  readonly status: number | undefined;

  constructor(reason: FailureReason, more: { retryAfterMs?: number; status?: number; cause?: unknown } = {}) {
    super(`The model failed: ${reason}`, { cause: more.cause });
    this.name = 'ModelFailure';
    this.reason = reason;
    this.retryAfterMs = more.retryAfterMs ?? 0;
    this.status = more.status;
  }
}

const WORTH_RETRYING = new Set<FailureReason>([
  'unreachable',
  'first_token_timeout',
  'rate_limited',
  'server_error',
  'bad_reply',
  'cut',
]);

/** True when the same request may succeed a moment later. */
export function isWorthRetrying(failure: ModelFailure): boolean {
  return WORTH_RETRYING.has(failure.reason);
}

/** What went wrong, from whatever was thrown; `started` says whether the reply had begun. */
export function modelFailure(error: unknown, started: boolean): ModelFailure {
  if (error instanceof ModelFailure) return error;
  if (causes(error).some((cause) => cause instanceof OutboundRefused))
    return new ModelFailure('address_refused', { cause: error });
  const status = statusOf(error);
  if (status !== undefined && status >= 300) {
    return new ModelFailure(reasonOf(status), { status, retryAfterMs: retryAfterMs(error), cause: error });
  }
  if (isUnreadable(error)) return new ModelFailure('bad_reply', { cause: error });
  return new ModelFailure(started || status !== undefined ? 'cut' : 'unreachable', { cause: error });
}

function reasonOf(status: number): FailureReason {
  if (status === 429) return 'rate_limited';
  return status >= 500 || status === 408 || status === 425 ? 'server_error' : 'rejected';
}

function statusOf(error: unknown): number | undefined {
  const holder = causes(error).find((cause) => typeof property(cause, 'statusCode') === 'number');
  return holder === undefined ? undefined : Number(property(holder, 'statusCode'));
}

function retryAfterMs(error: unknown): number {
  const headers = causes(error)
    .map((cause) => property(cause, 'responseHeaders'))
    .find((found) => found !== undefined);
  const seconds = Number(property(headers, 'retry-after') ?? 0);
  return Number.isFinite(seconds) ? Math.max(0, seconds * 1_000) : 0;
}

function isUnreadable(error: unknown): boolean {
  return causes(error).some(
    (cause) =>
      cause instanceof SyntaxError || /^AI_(?!APICall)|SyntaxError/.test(String(property(cause, 'name'))),
  );
}

/** The error and what caused it, five deep at most. */
function causes(error: unknown): unknown[] {
  const chain: unknown[] = [];
  for (let cause = error; cause !== undefined && chain.length < 5; cause = property(cause, 'cause'))
    chain.push(cause);
  return chain;
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value ? Reflect.get(value, name) : undefined;
}
