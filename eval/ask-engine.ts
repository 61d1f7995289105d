import { buildIndex, textsToEmbed } from '@askbob/server/src/retrieval/build-index.ts';
import { calibrate } from '@askbob/server/src/retrieval/calibrate.ts';
import type { Calibrators } from '@askbob/server/src/retrieval/calibrators.ts';
import { retrieve } from '@askbob/server/src/retrieval/retrieve.ts';
import { tellsByWordings } from '@askbob/server/src/retrieval/tells-by-wordings.ts';
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
  const index = buildIndex(set.documents, { vectors, manyWordings: tellsByWordings(set.documents) });
  const embedding = vectors && { model: 'stand-in', vectors };
  const calibration = calibrate(index, set.documents, { calibrators, embedding });
  const ask: Asker = (message, context) => {
    const query = { message, previous: context };
    const found = retrieve(index, query, { limit: 5, calibrators, queryVector: vectorOf?.(message) });
    const best = found[0];
    const points = best?.passage.kind === 'page' ? calibration.pages : calibration.entries;
    const confidence = best?.confidence ?? 0;
    const answers = (at: number) =>
      best !== undefined && (best.exact || (best.stop === null && confidence >= at));
    return {
      ranked: found.map((candidate) => candidate.external_id ?? ''),
      confidence,
      answered: {
        careful: answers(points.careful.answer_at),
        balanced: answers(points.balanced.answer_at),
        bold: answers(points.bold.answer_at),
      },
      quotes: best?.passage.kind === 'page' ? [best.passage.text] : [],
    };
  };
  return { ask, calibration };
}
