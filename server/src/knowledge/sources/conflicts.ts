import type { SourceConflict } from '@askbob/contract/endpoints/sources.ts';
import type { z } from 'zod';
import type { BusinessDb } from '../../platform/db/store.ts';
import { contentOf } from '../drafts/document-row.ts';
import { offerOf } from './list-pages.ts';

/** Conflicts shown at most. */
const MOST_SHOWN = 200;

/** Documents that people changed and whose page changed or went too, with both sides. */
export function listConflicts(db: BusinessDb): Promise<z.input<typeof SourceConflict>[]> {
  return db.read(async ({ q }) => {
    const rows = await q
      .selectFrom('source_documents')
      .innerJoin('documents', 'documents.id', 'source_documents.document_id')
      .select(['source_documents.source_id', 'source_documents.document_id', 'source_documents.url'])
      .select(['source_documents.offer', 'documents.title', 'documents.kind', 'documents.body'])
      .where('source_documents.state', '=', 'conflict')
      .where('documents.deleted_at', 'is', null)
      .orderBy('documents.id')
      .limit(MOST_SHOWN)
      .execute();
    return rows.map((row) => ({
      source_id: row.source_id,
      document_id: row.document_id,
      url: row.url,
      kind: row.offer === null ? 'gone' : 'changed',
      title: row.title,
      mine: contentOf(row),
      theirs: offerOf(row),
    }));
  });
}
