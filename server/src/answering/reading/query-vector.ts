import { redact } from '../../kernel/redact.ts';
import type { Bill, Embedder } from '../../platform/models/embedder.ts';
import type { FailureReason } from '../../platform/models/model-failure.ts';
import type { Vector } from '../../retrieval/dense.ts';
import type { ReleaseIndex } from '../../retrieval/release-index.ts';
import { askedText } from './asked-text.ts';
import type { Reading } from './read-message.ts';
import type { LoadedRelease } from './situation.ts';

/** What came of asking the embedding model for a message's vector, and how long it took in milliseconds. */
export type QueryVector =
  | { kind: 'ok'; vector: Vector; ms: number }
  | { kind: 'near'; near: ReadonlyMap<number, number>; ms: number }
  | { kind: 'failed'; reason: FailureReason; ms: number };

/** Whether messages to this release are worth a vector: it holds vectors of the model in use. */
export function usesVectors(
  embedder: Embedder | null,
  release: LoadedRelease | null,
): release is LoadedRelease {
  if (!embedder || release?.calibration.embedding?.model !== embedder.model) return false;
  return dimensionsOf(release.index) > 0;
}

/**
 * Asks for the vector of a visitor's message; null when the release has no use for one or there is nothing to look up.
 * Takes 300 ms at most, so it is asked for before any transaction is open. Never throws.
 */
export async function queryVector(
  embedder: Embedder | null,
  release: LoadedRelease | null,
  reading: Reading,
  message: string,
  bill?: Bill,
): Promise<QueryVector | null> {
  if (!embedder || !usesVectors(embedder, release)) return null;
  const text = textToEmbed(reading, message);
  if (text === null) return null;
  const started = performance.now();
  const result = await embedder.embedQuery(text, bill);
  const ms = performance.now() - started;
  const vector = result.kind === 'ok' ? result.vectors[0] : undefined;
  if (result.kind === 'failed') return { ...result, ms };
  if (vector?.length !== dimensionsOf(release.index)) return { kind: 'failed', reason: 'bad_reply', ms };
  return { kind: 'ok', vector, ms };
}

/** What the model is shown of a message: what it asks, without the visitor's personal numbers; null when nothing is looked up. */
export function textToEmbed(reading: Reading, message: string): string | null {
  const asked = askedText(reading, message);
  return asked === null ? null : redact(asked);
}

function dimensionsOf({ entries, vectors }: ReleaseIndex): number {
  return entries.embeddings.dimensions || vectors.rows.dimensions;
}
