import type { Selectable } from 'kysely';
import { notFound } from '../../kernel/errors.ts';
import type { ReleasesTable } from '../../platform/db/schema.ts';
import type { BusinessRead } from '../../platform/db/store.ts';
import type { DocumentRow } from './document-row.ts';
import { findDocument } from './find-document.ts';

export type ReleaseRow = Selectable<ReleasesTable>;

/** The only way from an id to a document of the draft. Throws 404. */
export async function accessDocument(db: BusinessRead, id: string): Promise<DocumentRow> {
  const row = await findDocument(db, id);
  if (!row) throw notFound();
  return row;
}

/** The only way from an id to a release. Throws 404. */
export async function accessRelease({ q }: BusinessRead, id: string): Promise<ReleaseRow> {
  const row = await q.selectFrom('releases').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  return row;
}
