import { z } from 'zod';
import { type Breaker, createBreaker } from './breaker.ts';
import type { Endpoint } from './chat-attempt.ts';
import { type FailureReason, ModelFailure, modelFailure } from './model-failure.ts';
import { before } from './time-limits.ts';

/** One vector for each text, in order, or why there are none. */
export type EmbedResult = { kind: 'ok'; vectors: Float32Array[] } | { kind: 'failed'; reason: FailureReason };

/** Turns texts into vectors; never throws. */
export interface Embedder {
  readonly model: string;
  /** For a visitor's message: gives up after 300 ms, so that retrieval goes on without. */
  embedQuery(text: string, bill?: Bill): Promise<EmbedResult>;
  /** For publishing: in batches, each tried three times unless it ran out of time. */
  embedTexts(texts: string[], bill?: Bill, signal?: AbortSignal): Promise<EmbedResult>;
}

/** Adds up what is asked costs, in the operator's currency. */
export interface Bill {
  cost: number;
}

const BATCH = 64;
/** Asking again would not help, or would make the one who publishes wait too long. */
const FINAL: FailureReason[] = ['rejected', 'aborted', 'total_timeout'];
/** What was sent and not waited for has its price all the same. */
const GIVEN_UP: FailureReason[] = ['aborted', 'total_timeout'];
const Reply = z.object({
  data: z.array(z.object({ index: z.int().min(0), embedding: z.array(z.number()).min(1) })),
  usage: z
    .object({ total_tokens: z.number().min(0).optional(), prompt_tokens: z.number().min(0).optional() })
    .nullish()
    .catch(null),
});

/** Of a million tokens, in the operator's currency. */
interface Priced extends Endpoint {
  price?: number | undefined;
}

/** An embedding model of any OpenAI-compatible server. */
export function createEmbedder(
  options: Priced & { queryMs?: number; batchMs?: number; breaker?: Breaker; backoffMs?: number },
): Embedder {
  const { queryMs = 300, batchMs = 30_000, backoffMs = 500 } = options;
  const breaker = options.breaker ?? createBreaker({ now: () => performance.now() });
  return {
    model: options.model,
    async embedQuery(text, bill) {
      if (!breaker.allows()) return { kind: 'failed', reason: 'resting' };
      const result = await embed(options, [text], queryMs, undefined, bill);
      if (result.kind === 'ok') breaker.succeeded();
      else if (result.reason === 'aborted') breaker.abandoned();
      else breaker.failed();
      return result;
    },
    async embedTexts(texts, bill, signal) {
      const vectors: Float32Array[] = [];
      for (let from = 0; from < texts.length; from += BATCH) {
        const result = await embedBatch(options, texts.slice(from, from + BATCH), {
          batchMs,
          backoffMs,
          signal,
          bill,
        });
        if (result.kind === 'failed') return result;
        vectors.push(...result.vectors);
      }
      const sizes = new Set(vectors.map((vector) => vector.length));
      return sizes.size > 1 ? { kind: 'failed', reason: 'bad_reply' } : { kind: 'ok', vectors };
    },
  };
}

interface BatchOptions {
  batchMs: number;
  backoffMs: number;
  signal: AbortSignal | undefined;
  bill: Bill | undefined;
}

async function embedBatch(
  endpoint: Priced,
  texts: string[],
  { batchMs, backoffMs, signal, bill }: BatchOptions,
): Promise<EmbedResult> {
  for (let attempt = 1; ; attempt += 1) {
    const result = await embed(endpoint, texts, batchMs, signal, bill);
    const isFinal = result.kind === 'ok' || FINAL.includes(result.reason);
    if (isFinal || attempt === 3) return result;
    await new Promise((resolve) => setTimeout(resolve, backoffMs * attempt));
  }
}

async function embed(
  endpoint: Priced,
  texts: string[],
  ms: number,
  signal: AbortSignal | undefined,
  bill: Bill | undefined,
): Promise<EmbedResult> {
  const abort = new AbortController();
  try {
    const both = signal ? AbortSignal.any([signal, abort.signal]) : abort.signal;
    const vectors = await before(request(endpoint, texts, both, bill), { ms, reason: 'total_timeout' });
    return { kind: 'ok', vectors };
  } catch (error) {
    const reason = signal?.aborted ? 'aborted' : modelFailure(error, false).reason;
    if (bill && GIVEN_UP.includes(reason)) bill.cost += costOf(endpoint, texts.reduce(addTokens, 0));
    return { kind: 'failed', reason };
  } finally {
    abort.abort();
  }
}

function costOf({ price = 0 }: Priced, tokens: number): number {
  return (tokens * price) / 1_000_000;
}

/** What a text takes, where nobody told the count or waited for it: four bytes are about a token. */
function addTokens(sum: number, text: string): number {
  return sum + Math.ceil(Buffer.byteLength(text) / 4);
}

async function request(
  endpoint: Priced,
  texts: string[],
  signal: AbortSignal,
  bill: Bill | undefined,
): Promise<Float32Array[]> {
  const response = await endpoint.fetch(`${endpoint.baseUrl.replace(/\/+$/, '')}/embeddings`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(endpoint.apiKey ? { authorization: `Bearer ${endpoint.apiKey}` } : {}),
    },
    body: JSON.stringify({ model: endpoint.model, input: texts, encoding_format: 'float' }),
    signal,
  });
  if (!response.ok) {
    await response.body?.cancel();
    throw Object.assign(new Error('The embedding request failed'), { statusCode: response.status });
  }
  const parsed = Reply.safeParse(await response.json());
  const { total_tokens, prompt_tokens } = parsed.data?.usage ?? {};
  // Also for vectors that are of no use, and estimated where nobody told the count; what was given up was put on the bill then.
  if (bill && !signal.aborted)
    bill.cost += costOf(endpoint, total_tokens ?? prompt_tokens ?? texts.reduce(addTokens, 0));
  if (!parsed.success || parsed.data.data.length !== texts.length) throw new ModelFailure('bad_reply');
  const rows = parsed.data.data.toSorted((a, b) => a.index - b.index);
  return rows.map((row) => Float32Array.from(row.embedding));
}
