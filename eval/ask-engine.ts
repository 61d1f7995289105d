import { buildIndex, textsToEmbed } from '@askbob/server/src/retrieval/build-index.ts';
import { calibrate } from '@askbob/server/src/retrieval/calibrate.ts';
import type { Calibrators } from '@askbob/server/src/retrieval/calibrators.ts';
import { quoteSentences } from '@askbob/server/src/retrieval/quote-sentences.ts';
import { retrieve } from '@askbob/server/src/retrieval/retrieve.ts';
import type { Calibration, Strictness } from '@askbob/server/src/retrieval/types.ts';
import type { EvalSet } from './load-set.ts';
import type { VectorOf } from './read-vectors.ts';

/** What one message came to. */
export interface Outcome {
  /** External ids of the documents in order, at most five. */
  ranked: string[];
  /** Confidence in the first one. */
  confidence: number;
  /** Whether the release would answer at each strictness. */
  answered: Record<Strictness, boolean>;
  /** Sentences quoted from a page; none for entries. */
  quotes: string[];
}

/** Asks one message, with the visitor's earlier messages. */
export type Asker = (message: string, context: string[]) => Outcome | Promise<Outcome>;

/** A published business that can be asked. */
export interface Release {
  ask: Asker;
  calibration: Calibration;
}

/** Publishes a set with the retrieval engine alone; with an embedding model's vectors where `vectorOf` knows them. */
export function publishToEngine(set: EvalSet, calibrators?: Calibrators, vectorOf?: VectorOf): Release {
  const vectors = vectorOf && textsToEmbed(set.documents).map(vectorOf);
  const index = buildIndex(set.documents, { vectors });
  const embedding = vectors && { model: 'stand-in', vectors };
  const calibration = calibrate(set.documents, { calibrators, embedding });
  const ask: Asker = (message, context) => {
    const query = { message, previous: context };
    const found = retrieve(index, query, { limit: 5, calibrators, queryVector: vectorOf?.(message) });
    const best = found[0];
    const points = best?.passage.kind === 'page' ? calibration.pages : calibration.entries;
    const confidence = best?.confidence ?? 0;
    return {
      ranked: found.map((candidate) => candidate.external_id ?? ''),
      confidence,
      answered: {
        careful: confidence >= points.careful.answer_at,
        balanced: confidence >= points.balanced.answer_at,
      },
      quotes: best ? quoteSentences(index, best, query) : [],
    };
  };
  return { ask, calibration };
}
