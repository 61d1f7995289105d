import { buildIndex } from '../../retrieval/build-index.ts';
import { type CalibrateOptions, calibrate, calibrationSteps } from '../../retrieval/calibrate.ts';
import { unpackDense } from '../../retrieval/dense.ts';
import { encodeIndex } from '../../retrieval/encode-index.ts';
import type { ReleaseIndex } from '../../retrieval/release-index.ts';
import { tellsByWordings } from '../../retrieval/tells-by-wordings.ts';
import type { Calibration, IndexedDocument } from '../../retrieval/types.ts';
import { parseSnapshot } from '../drafts/document-row.ts';
import type { Embedding } from '../drafts/embed-draft.ts';
import { unfilled } from '../drafts/templates.ts';

/** What to build: the documents as JSON IndexedDocument[], with thresholds of their own or without, and with an external model's vectors or without. */
export interface BuildJob {
  documents: string;
  calibrate: boolean;
  embedding?: Embedding;
}

/** The compiled index as bytes, and the thresholds when they were asked for. */
export interface Built {
  index: Uint8Array;
  calibration: Calibration | null;
}

/** How far a build is, in steps that take about equally long. */
export interface BuildProgress {
  done: number;
  all: number;
}

/**
 * Compiles documents into an index. Takes seconds for tens of thousands of wordings, so it runs beside the server.
 * @param onProgress told after each step
 */
export function buildRelease(job: BuildJob, onProgress: (progress: BuildProgress) => void = () => {}): Built {
  const documents = parseSnapshot(job.documents);
  const embedding = job.embedding && {
    model: job.embedding.model,
    vectors: unpackDense(job.embedding.vectors),
  };
  const index = buildIndex(documents, {
    vectors: embedding?.vectors,
    manyWordings: tellsByWordings(documents),
  });
  const all = 1 + (job.calibrate ? calibrationSteps({ embedding }) : 0);
  let done = 0;
  const onStep = () => {
    done += 1;
    onProgress({ done, all });
  };
  onStep();
  return {
    index: encodeIndex(index),
    calibration: job.calibrate ? calibrateWithNotes(index, documents, { embedding, onStep }) : null,
  };
}

function calibrateWithNotes(
  index: ReleaseIndex,
  documents: IndexedDocument[],
  options: CalibrateOptions,
): Calibration {
  const calibration = calibrate(index, documents, options);
  const open = documents.filter((document) => document.kind === 'entry' && hasPlaceholder(document.answer));
  if (open.length === 0) return calibration;
  const note = `${open.length} ${open.length === 1 ? 'answer still holds' : 'answers still hold'} [placeholders] of a template, which visitors would see. Fill them in.`;
  return { ...calibration, notes: [...calibration.notes, note] };
}

/** Markdown links and numbers in brackets are no placeholders. */
function hasPlaceholder(answer: string): boolean {
  return unfilled(answer.replaceAll(/\[[^\][]*\]\(/g, '')).some((text) => /\p{L}/u.test(text));
}
