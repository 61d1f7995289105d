import type { Bill, Embedder } from '../../platform/models/embedder.ts';
import { textsToEmbed } from '../../retrieval/build-index.ts';
import { type DenseRows, packDense, type Vector } from '../../retrieval/dense.ts';
import { storedVectors } from '../../retrieval/stored-vectors.ts';
import type { IndexedDocument } from '../../retrieval/types.ts';
import type { CachedRelease } from '../releases/release-cache.ts';

/** Vectors of a draft from an external embedding model: one for each text of `textsToEmbed`, in that order. */
export interface Embedding {
  model: string;
  vectors: DenseRows;
}

/** A draft with vectors, those of the other texts that were asked for too, or why there are none. */
export type EmbeddedDraft =
  | { kind: 'ok'; embedding: Embedding; vectorOf: (text: string) => Vector | undefined }
  | { kind: 'failed'; note: string };

/** Vectors a release may hold, in bytes; beyond, one release would fill the memory that all share. */
const MOST_BYTES = 128 * 1024 * 1024;

/**
 * Asks the model for the vectors of a draft and of some other texts; what the active release holds from the same
 * model is not asked for again. Never throws for the model's faults. @param bill what it costs is added to it
 */
export async function embedDraft(
  embedder: Embedder,
  documents: IndexedDocument[],
  others: string[],
  active: CachedRelease | null,
  bill: Bill,
): Promise<EmbeddedDraft> {
  const texts = textsToEmbed(documents);
  const known = active?.calibration.embedding?.model === embedder.model ? storedVectors(active.index) : null;
  const missing = [...new Set([...texts, ...others])].filter((text) => !known?.has(text));
  const result = await embedder.embedTexts(missing, bill);
  if (result.kind === 'failed') return failed(embedder, `did not answer as it should (${result.reason})`);
  const found = new Map<string, Vector>();
  for (const [text, row] of known ?? []) found.set(text, row);
  for (const [at, text] of missing.entries()) found.set(text, result.vectors[at] ?? new Float32Array(0));
  const vectors = texts.map((text) => found.get(text) ?? new Float32Array(0));
  const dimensions = vectors[0]?.length ?? 0;
  if (vectors.some((vector) => vector.length !== dimensions)) {
    // The model changed its length under the same name: everything is asked for anew.
    return known
      ? embedDraft(embedder, documents, others, null, bill)
      : failed(embedder, 'gave vectors of several lengths');
  }
  if (dimensions * vectors.length > MOST_BYTES)
    return failed(embedder, 'gives vectors too long for this many wordings');
  return {
    kind: 'ok',
    embedding: { model: embedder.model, vectors: packDense(vectors) },
    vectorOf: (text) => found.get(text),
  };
}

function failed({ model }: Embedder, what: string): EmbeddedDraft {
  const note = `The embedding model "${model}" ${what} while this release was published, so Bob compares words alone. Publish again to let him use it.`;
  return { kind: 'failed', note };
}
