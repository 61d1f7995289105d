import type { Embedder } from '../../platform/models/embedder.ts';
import { type Encoded, nearestDocuments } from '../../retrieval/encoded.ts';
import type { Query } from '../../retrieval/types.ts';
import { askedText } from './asked-text.ts';
import type { QueryVector } from './query-vector.ts';
import type { Reading } from './read-message.ts';

/** How near the documents of a release are to a message, by itself or with the turns before it; null where nothing is looked up. */
export async function nearTo(
  encoder: Pick<Embedder, 'embedQuery'>,
  encoded: Encoded,
  reading: Reading,
  { message, previous }: Query,
): Promise<QueryVector | null> {
  const asked = askedText(reading, message);
  if (asked === null) return null;
  const started = performance.now();
  const texts = previous.length === 0 ? [asked] : [asked, [...previous, asked].join(' ')];
  const results = await Promise.all(texts.map((text) => encoder.embedQuery(text)));
  const vectors = results.flatMap((result) => (result.kind === 'ok' ? result.vectors : []));
  const ms = performance.now() - started;
  if (vectors.length > 0) return { kind: 'near', near: nearestDocuments(encoded, vectors), ms };
  const [first] = results;
  // Letters that the encoder doesn't know are no fault of it.
  return first?.kind === 'failed' && first.reason !== 'rejected' ? { ...first, ms } : null;
}
