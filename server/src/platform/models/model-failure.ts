import { OutboundRefused } from '../outbound/guarded-connector.ts';

/** Why a model gave nothing, or not all of it. */
export type FailureReason =
  | 'unreachable'
  | 'address_refused'
  | 'total_timeout'
  | 'rate_limited'
  | 'server_error'
  | 'rejected'
  | 'bad_reply'
  | 'cut'
  | 'too_long'
  | 'resting'
  | 'aborted';

/** A failed request to a model, with the server's status and its own words, where it had any. */
export class ModelFailure extends Error {
  readonly reason: FailureReason;
  readonly status: number | undefined;
  /** For people: the status, and what the server said of it. */
  readonly detail: string;

  constructor(reason: FailureReason, more: { status?: number; detail?: string; cause?: unknown } = {}) {
    super(`The model failed: ${reason}`, { cause: more.cause });
    this.name = 'ModelFailure';
    this.reason = reason;
    this.status = more.status;
    this.detail = [more.status, more.detail].filter(Boolean).join(': ');
  }
}

/** What went wrong, from whatever was thrown; `started` says whether the reply had begun. */
export function modelFailure(error: unknown, started: boolean): ModelFailure {
  if (error instanceof ModelFailure) return error;
  if (causes(error).some((cause) => cause instanceof OutboundRefused))
    return new ModelFailure('address_refused', { cause: error });
  const status = statusOf(error);
  if (status !== undefined && status >= 300) {
    const detail = error instanceof Error ? error.message : '';
    return new ModelFailure(reasonOf(status), { status, detail, cause: error });
  }
  if (causes(error).some((cause) => cause instanceof SyntaxError))
    return new ModelFailure('bad_reply', { cause: error });
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
