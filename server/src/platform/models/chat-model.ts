import type { Breaker } from './breaker.ts';
import { createBreaker } from './breaker.ts';
import { type Attempt, attemptChat, type Endpoint } from './chat-attempt.ts';
import { ModelFailure } from './model-failure.ts';
import type { ChatModel, ModelReply, ModelRequest, ModelState, ModelUsage, Price } from './model-request.ts';
import { TOTAL_MS } from './time-limits.ts';

export interface ChatModelOptions extends Endpoint {
  /** Milliseconds until a reply must be complete. */
  withinMs?: number;
  /** Shared by all models of one endpoint. */
  breaker?: Breaker;
  price?: Price;
  /** Milliseconds on any steady clock. */
  now?: () => number;
  /** Told when the server begins to fail, fails for another reason, or answers again. */
  onChange?: (state: Exclude<ModelState, null>) => void;
}

/**
 * A model of any OpenAI-compatible server. It is asked once; a server that refuses what not every server takes is asked
 * again without it, and from then on only so. One that keeps failing rests.
 */
export function createChatModel(options: ChatModelOptions): ChatModel {
  const { model, price, withinMs = TOTAL_MS, onChange } = options;
  const now = options.now ?? (() => performance.now());
  const breaker = options.breaker ?? createBreaker({ now });
  let plain = false;
  let state: ModelState = null;

  function learn(next: Exclude<ModelState, null>): void {
    const isNews = next.ok ? state?.ok === false : state?.ok !== false || state.reason !== next.reason;
    state = next;
    if (isNews) onChange?.(next);
  }

  async function ask(request: ModelRequest): Promise<ModelReply> {
    const began = now();
    const usage: ModelUsage = {
      model,
      attempts: 0,
      input_tokens: null,
      output_tokens: null,
      first_token_ms: null,
      total_ms: 0,
      cost: null,
    };
    const failed = (reason: ModelFailure['reason'], detail = '', text = ''): ModelReply => ({
      kind: 'failed',
      reason,
      detail,
      text,
      usage: { ...usage, total_ms: now() - began },
    });
    const left = Math.min(request.withinMs ?? withinMs, withinMs);
    if (request.signal?.aborted) return failed('aborted');
    if (left <= 0) return failed('total_timeout');
    if (!breaker.allows()) return failed('resting');
    const late = AbortSignal.timeout(Math.ceil(left));
    const signal = request.signal ? AbortSignal.any([request.signal, late]) : late;
    for (let asPlain = plain; ; asPlain = true) {
      usage.attempts += 1;
      const attempt = watched(() => {
        usage.first_token_ms ??= now() - began;
      });
      try {
        await attemptChat(options, request, { plain: asPlain, signal, into: attempt });
        plain = asPlain;
        breaker.succeeded();
        learn({ ok: true });
        return { kind: 'ok', text: attempt.text, usage: counted() };
      } catch (error) {
        if (request.signal?.aborted) {
          breaker.abandoned();
          return failed('aborted', '', attempt.text);
        }
        const failure = late.aborted ? new ModelFailure('total_timeout') : error;
        if (!(failure instanceof ModelFailure)) throw error;
        if (!asPlain && refusesForm(failure)) continue;
        breaker.failed();
        learn({ ok: false, reason: failure.reason, detail: failure.detail });
        return { ...failed(failure.reason, failure.detail, attempt.text), usage: counted() };
      }

      function counted(): ModelUsage {
        const { input, output } = attempt;
        const isKnown = price !== undefined && input !== null && output !== null;
        const cost = isKnown ? (input * price.input + output * price.output) / 1_000_000 : null;
        return { ...usage, input_tokens: input, output_tokens: output, total_ms: now() - began, cost };
      }
    }
  }

  return { model, ask, state: () => state };
}

/** An attempt that says when it shows its first sign of life. */
function watched(onBegin: () => void): Attempt {
  let began = false;
  return {
    text: '',
    input: null,
    output: null,
    get began() {
      return began;
    },
    set began(value) {
      if (value && !began) onBegin();
      began = value;
    },
  };
}

/** Statuses by which servers refuse a field they don't know; those that fail on it inside say so in words. */
const FORM_STATUS = new Set([400, 415, 422]);
const FORM_WORDS =
  /system|role|template|response_format|json_schema|grammar|stream_options|temperature|not support|unsupported/i;

function refusesForm({ status, detail }: ModelFailure): boolean {
  if (status === undefined) return false;
  return FORM_STATUS.has(status) || (status >= 500 && FORM_WORDS.test(detail));
}
