import type {
  CalibrationReport,
  Document,
  Release,
  TestReport,
} from '@askbob/contract/endpoints/knowledge.ts';
import type { z } from 'zod';
import type { Candidate } from '../../retrieval/types.ts';
import type { Progress } from '../encoding/nearness.ts';
import type { Services } from '../services.ts';
import type { ReleaseRow } from './access.ts';
import { contentOf, type DocumentRow, sourceOf } from './document-row.ts';

/** Versions of a release's documents by id; null before the first publish. */
export type Versions = ReadonlyMap<string, number> | null;

/** How a document of the draft differs from what visitors see. */
export function stateOf(row: Pick<DocumentRow, 'id' | 'version'>, published: Versions) {
  const version = published?.get(row.id);
  if (version === undefined) return 'new';
  return version === row.version ? 'published' : 'changed';
}

/** A document of the draft as the wire shows it. */
export function presentDocument(row: DocumentRow, published: Versions): z.input<typeof Document> {
  return {
    id: row.id,
    ...contentOf(row),
    external_id: row.external_id,
    version: row.version,
    url: row.url,
    source: sourceOf(row),
    state: stateOf(row, published),
    valid_from: timeOf(row.valid_from),
    valid_until: timeOf(row.valid_until),
    review_by: timeOf(row.review_by),
    owner: row.owner_id,
    created_at: new Date(row.created_at).toISOString(),
    updated_at: new Date(row.updated_at).toISOString(),
  };
}

function timeOf(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}

/** What the server knows of the sense of texts: its embedding model, and how far its own encoder is with what is published. */
export interface Sense {
  embedder: string | null;
  progress: Progress | null;
}

/** What the server knows of a business's texts just now. */
export function senseOf(
  { models, nearness }: Pick<Services, 'models' | 'nearness'>,
  businessId: string,
): Sense {
  return { embedder: models.embedder?.model ?? null, progress: nearness.progress(businessId) };
}

/** A release as the wire shows it. @param kept its documents are still there */
export function presentRelease(
  row: ReleaseRow,
  activeId: string | null,
  { embedder, progress }: Sense,
  kept = true,
): z.input<typeof Release> {
  // Only publish writes the column.
  const calibration = JSON.parse(row.calibration) as z.input<typeof CalibrationReport>;
  const more = row.id === activeId ? [embeddingNote(calibration, embedder), progressNote(progress)] : [];
  const notes = [...calibration.notes, ...more.filter((note) => note !== null)];
  return {
    id: row.id,
    number: row.number,
    note: row.note,
    documents: row.documents,
    active: row.id === activeId,
    forced: row.forced === 1,
    state: row.state,
    kept,
    calibration: { ...calibration, notes },
    tests: JSON.parse(row.tests) as z.input<typeof TestReport>, // nor this one
    created_by: row.created_by,
    created_at: new Date(row.created_at).toISOString(),
  };
}

/** How far the encoder is with what is published, while it reads. */
function progressNote(progress: Progress | null): string | null {
  if (!progress) return null;
  return `Bob still reads this release for its sense (${progress.done} of ${progress.all} texts). It is answered from already; until then he offers what shares words with a question.`;
}

/** What the owner has to do when the release's vectors aren't those of the embedding model in use. */
function embeddingNote(
  { embedding, notes }: z.input<typeof CalibrationReport>,
  embedder: string | null,
): string | null {
  const made = embedding?.model ?? null;
  if (made === embedder) return null;
  if (made === null) {
    // Publish has said already that the model failed.
    if (notes.some((note) => note.includes(`"${embedder}"`))) return null;
    return `This release was published without the embedding model "${embedder}". Publish again to let Bob use it.`;
  }
  const now = embedder === null ? 'the server has none now' : `the server now uses "${embedder}"`;
  return `This release was published with the embedding model "${made}", and ${now}, so Bob compares words alone. Publish again to put that right.`;
}

/** A document that may answer, with how probable that is. */
export function presentCandidate({ document_id, external_id, title, confidence }: Candidate) {
  return { document_id, external_id, title, score: confidence };
}
