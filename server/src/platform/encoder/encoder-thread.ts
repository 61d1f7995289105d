import { parentPort, workerData } from 'node:worker_threads';
import { loadEncoder, type TextKind } from './engine.ts';

/** Where the encoder's files lie. */
export interface ThreadData {
  weights: string;
  program: string;
}

/** One text to encode. */
export interface ThreadJob {
  kind: TextKind;
  text: string;
}

/** Its vector, or null where the encoder doesn't know its letters. */
export type ThreadReply = Float32Array | null;

const { weights, program }: ThreadData = workerData;
const encode = loadEncoder(weights, program);
parentPort?.on('message', ({ kind, text }: ThreadJob) => parentPort?.postMessage(encode(kind, text)));
