import type { listDoubles as spec } from '@askbob/contract/endpoints/sources.ts';
import type { z } from 'zod';
import type { BusinessDb } from '../../../platform/db/store.ts';
import type { IndexedDocument } from '../../../retrieval/types.ts';
import { parseSnapshot } from '../../drafts/document-row.ts';
import { snapshot } from '../../drafts/snapshot.ts';
import { accessSource } from '../runs/access.ts';
import { findDoubles } from './find-doubles.ts';

/** Doubles shown at most. */
const MOST_SHOWN = 50;

/** What a source says twice, or says as the draft does already. Throws 404. */
export async function listDoubles(db: BusinessDb, id: string): Promise<z.input<typeof spec.reply>> {
  const { json, ids } = await db.read(async (read) => {
    await accessSource(read, id);
    const links = await read.q
      .selectFrom('source_documents')
      .select('document_id')
      .where('source_id', '=', id)
      .where('state', 'in', ['taken', 'conflict'])
      .execute();
    return { ...(await snapshot(read)), ids: new Set(links.map(({ document_id }) => document_id)) };
  });
  const doubles = await findDoubles(parseSnapshot(json), ids);
  return {
    count: doubles.length,
    items: doubles
      .slice(0, MOST_SHOWN)
      .map(({ kind, a, b }) => ({ kind, ...presented(a), with: presented(b) })),
  };
}

function presented(document: IndexedDocument) {
  const title = document.kind === 'entry' ? document.question : document.title;
  return { document_id: document.id, title, url: document.url };
}
