import { ModelFailure, modelFailure } from './model-failure.ts';
import type { ModelRequest } from './model-request.ts';
import { before, type TimeLimits } from './time-limits.ts';

/** Fetch as the SDK calls it, guarded or not. */
export type ModelFetch = typeof globalThis.fetch;

/** Where a model is served. */
export interface Endpoint {
  /** Such as `https://api.example/v1`. */
  baseUrl: string;
  model: string;
  apiKey?: string | undefined;
  fetch: ModelFetch;
}

/** Tokens a reply took, as the server counted them. */
export interface Tokens {
  input: number | null;
  output: number | null;
}

export interface AttemptOptions {
  limits: TimeLimits;
  /** Milliseconds left for everything. */
  remaining: () => number;
  /** Leaves out settings that some models refuse. */
  plain: boolean;
}

const LONGEST_REPLY = 12_000;

/**
 * One request: yields text and returns the tokens used; throws ModelFailure. The request is aborted
 * however the loop is left, so nothing goes on in the background.
 */
export async function* streamAttempt(
  endpoint: Endpoint,
  request: ModelRequest,
  options: AttemptOptions,
): AsyncGenerator<string, Tokens, void> {
  const abort = new AbortController();
  const signal = request.signal ? AbortSignal.any([request.signal, abort.signal]) : abort.signal;
  const tokens: Tokens = { input: null, output: null };
  let started = false;
  let length = 0;
  try {
    const parts = await openStream(endpoint, request, options.plain, signal);
    for (;;) {
      const limit = started
        ? ({ ms: options.limits.betweenTokensMs, reason: 'token_timeout' } as const)
        : ({
            ms: options.limits.firstTokenMs - (performance.now() - parts.openedAt),
            reason: 'first_token_timeout',
          } as const);
      const { done, value: part } = await before(parts.iterator.next(), limit, options.remaining());
      if (done) break;
      if (part.type === 'error') throw part.error;
      if (part.type === 'abort') throw new ModelFailure('aborted');
      if (part.type === 'finish') {
        tokens.input = part.totalUsage.inputTokens ?? null;
        tokens.output = part.totalUsage.outputTokens ?? null;
      }
      if (part.type !== 'text-delta' || part.text === '') continue;
      started = true;
      length += part.text.length;
      if (length > LONGEST_REPLY) throw new ModelFailure('too_long');
      yield part.text;
    }
    if (!started) throw new ModelFailure('bad_reply');
    return tokens;
  } catch (error) {
    throw request.signal?.aborted ? new ModelFailure('aborted') : modelFailure(error, started);
  } finally {
    abort.abort();
  }
}

async function openStream(endpoint: Endpoint, request: ModelRequest, plain: boolean, signal: AbortSignal) {
  // Loaded on first use: a server without a model does not pay for it.
  const [{ streamText }, { createOpenAICompatible }] = await Promise.all([
    import('ai'),
    import('@ai-sdk/openai-compatible'),
  ]);
  const provider = createOpenAICompatible({
    name: 'model',
    baseURL: endpoint.baseUrl.replace(/\/+$/, ''),
    apiKey: endpoint.apiKey || undefined,
    fetch: endpoint.fetch,
    includeUsage: true,
  });
  const result = streamText({
    model: provider.chatModel(endpoint.model),
    instructions: request.instructions,
    messages: [{ role: 'user', content: request.prompt }],
    ...(plain ? {} : { temperature: 0, maxOutputTokens: request.maxOutputTokens ?? 600 }),
    maxRetries: 0,
    abortSignal: signal,
    onError: () => {}, // errors arrive as parts of the stream
  });
  return { iterator: result.stream[Symbol.asyncIterator](), openedAt: performance.now() };
}
