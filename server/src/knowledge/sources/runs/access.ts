import { notFound } from '../../../kernel/errors.ts';
import type { BusinessRead } from '../../../platform/db/store.ts';
import { findRun, findSource, type RunRow, type SourceRow } from './rows.ts';

/** The only way from an id to a source. Throws 404. */
export async function accessSource(read: BusinessRead, id: string): Promise<SourceRow> {
  const row = await findSource(read, id);
  if (!row) throw notFound();
  return row;
}

/** The only way from ids to a run of a source. Throws 404. */
export async function accessRun(read: BusinessRead, sourceId: string, id: string): Promise<RunRow> {
  const row = await findRun(read, sourceId, id);
  if (!row) throw notFound();
  return row;
}
