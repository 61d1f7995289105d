import type { FastifyBaseLogger } from 'fastify';
import type { BusinessDb, Store } from '../../platform/db/store.ts';
import type { Encoder } from '../../platform/encoder/encoder.ts';
import { type Encoded, type EncodedText, encoded, textsToEncode } from '../../retrieval/encoded.ts';
import type { ReleaseIndex } from '../../retrieval/release-index.ts';
import { forgetUnused, hashOf, keepVectors, readVectors } from './encoded-texts.ts';

/** How many of a release's texts the encoder has read. */
export interface Progress {
  done: number;
  all: number;
}

/** What the server's encoder says of published knowledge. A release is live before it is read; it is read beside everything else. */
export interface Nearness {
  /**
   * What is known of a release; null where there is no encoder or the release is not read yet, which begins then. What was read
   * before is waited for, for 200 ms at most.
   */
  of(businessId: string, release: { index: ReleaseIndex }): Promise<Encoded | null>;
  /** How far the business's release is that was brought into memory last; null where there is nothing to wait for. */
  progress(businessId: string): Progress | null;
}

/** Texts of a release; of more the encoder reads none, which would take it an hour. */
const MOST_TEXTS = 30_000;
/** Texts whose vectors are kept at once. */
const TOGETHER = 16;
const WAIT_MS = 200;

/** Reads releases with an encoder, one after the other for each business; without one it knows nothing. */
export function createNearness(
  { store, log }: { store: Store; log: FastifyBaseLogger },
  encoder: Encoder | null,
): Nearness {
  // As long as the release is in memory.
  const known = new WeakMap<ReleaseIndex, Reading>();
  const last = new Map<string, Reading>();

  function begin(own: Encoder, businessId: string, index: ReleaseIndex): Reading {
    const reading: Reading = { encoded: null, progress: null, stored: Promise.resolve() };
    const { promise, resolve } = Promise.withResolvers<void>();
    reading.stored = promise;
    const before = last.get(businessId);
    known.set(index, reading);
    last.set(businessId, reading);
    // What is published anew comes before what was being read.
    if (before?.progress) before.stopped = true;
    read(own, store.forBusiness(businessId), index, reading, resolve)
      .catch((err) => log.warn({ err, business: businessId }, 'the encoder could not read a release'))
      .finally(() => {
        reading.progress = null;
        // Should it be asked for again, it is read to its end.
        if (reading.stopped) known.delete(index);
        resolve();
      });
    return reading;
  }

  return {
    of: async (businessId, { index }) => {
      if (!encoder) return null;
      const reading = known.get(index) ?? begin(encoder, businessId, index);
      if (!reading.encoded) await Promise.race([reading.stored, wait(WAIT_MS)]);
      return reading.encoded;
    },
    progress: (businessId) => last.get(businessId)?.progress ?? null,
  };
}

/** A release that is being read, or was. */
interface Reading {
  encoded: Encoded | null;
  progress: Progress | null;
  /** Settled once what is stored of it was looked up. */
  stored: Promise<void>;
  /** Another release of the business took its place. */
  stopped?: boolean;
}

async function read(
  encoder: Encoder,
  db: BusinessDb,
  index: ReleaseIndex,
  reading: Reading,
  lookedUp: () => void,
): Promise<void> {
  const texts = textsToEncode(index);
  if (texts.length === 0 || texts.length > MOST_TEXTS) return;
  const hashes = texts.map((text) => hashOf(encoder.model, text));
  const vectors: Map<string, Float32Array | Int8Array> = await readVectors(db, hashes);
  const missing = new Map(texts.flatMap((text, at) => missingText(text, hashes[at] ?? '', vectors)));
  if (missing.size > 0) {
    reading.progress = { done: new Set(hashes).size - missing.size, all: new Set(hashes).size };
    lookedUp();
    if (!(await encodeAll(encoder, db, missing, reading, vectors))) return;
  }
  reading.encoded = encoded(
    texts,
    hashes.map((hash) => vectors.get(hash) ?? new Float32Array(0)),
  );
  reading.progress = null;
  await forgetUnused(db, new Set(hashes));
}

function missingText(
  text: EncodedText,
  hash: string,
  vectors: ReadonlyMap<string, unknown>,
): [string, EncodedText][] {
  return vectors.has(hash) ? [] : [[hash, text]];
}

/** Encodes texts and keeps their vectors, some at a time; false where it was stopped or the encoder fails. */
async function encodeAll(
  encoder: Encoder,
  db: BusinessDb,
  missing: ReadonlyMap<string, EncodedText>,
  reading: Reading,
  vectors: Map<string, Float32Array | Int8Array>,
): Promise<boolean> {
  const all = [...missing];
  for (let from = 0; from < all.length; from += TOGETHER) {
    if (reading.stopped) return false;
    const part = all.slice(from, from + TOGETHER);
    const result = await encoder.encodeTexts(part.map(([, text]) => text));
    if (result.kind === 'failed') return false;
    const made = new Map(part.map(([hash], at) => [hash, result.vectors[at] ?? new Float32Array(0)]));
    await keepVectors(db, made);
    for (const [hash, vector] of made) vectors.set(hash, vector);
    if (reading.progress) reading.progress.done += part.length;
  }
  return true;
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
