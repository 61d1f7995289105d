import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { FastifyBaseLogger } from 'fastify';
import type { Embedder, EmbedResult } from '../models/embedder.ts';
import type { FailureReason } from '../models/model-failure.ts';
import type { ThreadData, ThreadJob, ThreadReply } from './encoder-thread.ts';
import { PROGRAM_FILE, type TextKind, WEIGHTS_FILE } from './engine.ts';

/** Name of the model and its version here: vectors of two of them are never compared. */
export const ENCODER_MODEL = 'multilingual-e5-small/1';

/** The server's own encoder; a message is asked for through the same door as an operator's embedding model. */
export interface Encoder extends Pick<Embedder, 'model' | 'embedQuery'> {
  /** For what is published: one vector a text, in order, behind all messages; zeros where it doesn't know the letters. Never throws. */
  encodeTexts(texts: readonly ThreadJob[]): Promise<EmbedResult>;
  /** Ends its thread. */
  stop(): Promise<void>;
}

export interface EncoderOptions {
  /** How long a visitor's message waits, in milliseconds. */
  queryMs?: number;
  files?: ThreadData;
}

interface Waiting extends ThreadJob {
  done(result: Float32Array | FailureReason): void;
}

/** Messages that may wait; the next ones go on without a vector rather than wait for their turn. */
const MOST_QUERIES = 4;

/**
 * An encoder in a thread of its own, which starts with the first text. One text at a time, visitors' messages first. Where a file is
 * missing or the machine can't run it, that is logged once and every text fails from then on.
 */
export function createEncoder(log: FastifyBaseLogger, options: EncoderOptions = {}): Encoder {
  const { queryMs = 300, files = FILES } = options;
  const queries: Waiting[] = [];
  const passages: Waiting[] = [];
  let thread: Worker | null = null;
  let current: Waiting | null = null;
  let broken = false;

  function started(): Worker {
    const worker = new Worker(new URL('./encoder-thread.ts', import.meta.url), { workerData: files });
    worker.unref();
    worker.on('message', (vector: ThreadReply) => finish(vector ?? 'rejected'));
    worker.on('error', fail);
    return worker;
  }

  function fail(error: unknown): void {
    if (!broken) log.warn({ err: error }, 'the encoder can’t run: Bob compares words alone');
    broken = true;
    const waiting = [...queries.splice(0), ...passages.splice(0)];
    finish('unreachable');
    for (const each of waiting) each.done('unreachable');
  }

  function finish(result: Float32Array | FailureReason): void {
    const done = current?.done;
    current = null;
    done?.(result);
    next();
  }

  function next(): void {
    if (current || broken) return;
    current = queries.shift() ?? passages.shift() ?? null;
    if (!current) {
      thread?.unref();
      return;
    }
    thread ??= started();
    // What waits keeps the process alive: a command that publishes may have nothing else to wait for.
    thread.ref();
    thread.postMessage({ kind: current.kind, text: current.text } satisfies ThreadJob);
  }

  function ask(
    queue: Waiting[],
    kind: TextKind,
    text: string,
  ): { result: Promise<EmbedResult>; leave(): void } {
    const { promise, resolve } = Promise.withResolvers<EmbedResult>();
    const waiting: Waiting = {
      kind,
      text,
      done: (result) =>
        resolve(typeof result === 'string' ? failed(result) : { kind: 'ok', vectors: [result] }),
    };
    queue.push(waiting);
    next();
    const leave = (): void => {
      const at = queue.indexOf(waiting);
      if (at >= 0) queue.splice(at, 1);
    };
    return { result: promise, leave };
  }

  return {
    model: ENCODER_MODEL,
    async embedQuery(text) {
      if (broken) return failed('unreachable');
      if (queries.length >= MOST_QUERIES) return failed('resting');
      const { result, leave } = ask(queries, 'query', text);
      const late = Promise.withResolvers<EmbedResult>();
      const timer = setTimeout(() => late.resolve(failed('total_timeout')), queryMs);
      try {
        return await Promise.race([result, late.promise]);
      } finally {
        clearTimeout(timer);
        leave();
      }
    },
    async encodeTexts(texts) {
      const vectors: Float32Array[] = [];
      for (const { kind, text } of texts) {
        if (broken) return failed('unreachable');
        const result = await ask(passages, kind, text).result;
        if (result.kind === 'failed' && result.reason !== 'rejected') return result;
        vectors.push(result.kind === 'ok' ? (result.vectors[0] ?? NOTHING) : NOTHING);
      }
      return { kind: 'ok', vectors };
    },
    stop: async () => {
      broken = true;
      await thread?.terminate();
    },
  };
}

const FILES: ThreadData = { weights: fileURLToPath(WEIGHTS_FILE), program: fileURLToPath(PROGRAM_FILE) };
/** Stands for a text in letters that the encoder doesn't know: like nothing. */
const NOTHING = new Float32Array(384);

function failed(reason: FailureReason): EmbedResult {
  return { kind: 'failed', reason };
}
