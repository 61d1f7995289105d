import type { Selectable } from 'kysely';
import type {
  SourceDocumentsTable,
  SourcePagesTable,
  SourceRunsTable,
  SourcesTable,
} from '../../../platform/db/schema.ts';
import type { BusinessRead, BusinessTx } from '../../../platform/db/store.ts';

export type SourceRow = Selectable<SourcesTable>;
export type RunRow = Selectable<SourceRunsTable>;
export type PageRow = Selectable<SourcePagesTable>;
export type SourceDocumentRow = Selectable<SourceDocumentsTable>;

/** The document that another one became one with, and the wordings it got from that. */
export interface Merge {
  into: string;
  added: string[];
}

/** What a document became one with, or null. */
export function mergeOf({ merged }: Pick<SourceDocumentRow, 'merged'>): Merge | null {
  // Only mergeDocuments writes the column.
  return merged === null ? null : (JSON.parse(merged) as Merge);
}

/** A run with the source it reads. */
export interface Running {
  source: SourceRow;
  run: RunRow;
}

/** A source, or undefined. */
export function findSource({ q }: BusinessRead, id: string): Promise<SourceRow | undefined> {
  return q.selectFrom('sources').selectAll().where('id', '=', id).executeTakeFirst();
}

/** A run of a source, or undefined. */
export function findRun({ q }: BusinessRead, sourceId: string, id: string): Promise<RunRow | undefined> {
  return q
    .selectFrom('source_runs')
    .selectAll()
    .where('source_id', '=', sourceId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The run with its source while it is under way, else null. */
export async function findRunning(
  read: BusinessRead,
  { source_id, run_id }: { source_id: string; run_id: string },
): Promise<Running | null> {
  const source = await findSource(read, source_id);
  const run = await findRun(read, source_id, run_id);
  return source && run?.state === 'running' && source.run_id === run.id ? { source, run } : null;
}

/**
 * Holds the run until the transaction ends, so that of a worker and somebody who stops it, or of two workers, one waits
 * for the other. Null when it is not under way in this phase any more.
 */
export async function holdRun(
  tx: BusinessTx,
  { id }: RunRow,
  phase?: RunRow['phase'],
): Promise<RunRow | null> {
  const row = await tx
    .locked(tx.q.selectFrom('source_runs').selectAll().where('id', '=', id))
    .executeTakeFirst();
  if (row?.state !== 'running') return null;
  return phase === undefined || row.phase === phase ? row : null;
}

/** Makes a worker the one that does a run; whoever did it before begins no further page. */
export async function takeRun({ q }: BusinessTx, id: string, holder: string): Promise<void> {
  await q.updateTable('source_runs').set({ holder }).where('id', '=', id).execute();
}

/** Moves a run on to its next phase. */
export async function enterPhase(tx: BusinessTx, run: RunRow, phase: RunRow['phase']): Promise<void> {
  await tx.q.updateTable('source_runs').set({ phase }).where('id', '=', run.id).execute();
}
