import { sql } from 'kysely';
import { requireRoom } from '../../kernel/memory.ts';
import type { BusinessRead, BusinessTx } from '../../platform/db/store.ts';
import { type DocumentRow, snapshotColumns, snapshotJson } from './document-row.ts';

/** A document of the draft, or undefined when it isn't there (any more). */
export function findDocument({ q, businessId }: BusinessRead, id: string): Promise<DocumentRow | undefined> {
  return q
    .selectFrom('documents')
    .selectAll()
    .where('business_id', '=', businessId)
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
}

/** Whether another document of the draft carries this external id. */
export async function externalIdTaken(
  { q, businessId }: BusinessRead,
  externalId: string,
  exceptId: string,
): Promise<boolean> {
  const other = await q
    .selectFrom('documents')
    .select('id')
    .where('business_id', '=', businessId)
    .where('external_id', '=', externalId)
    .where('deleted_at', 'is', null)
    .where('id', '!=', exceptId)
    .executeTakeFirst();
  return other !== undefined;
}

/** Bytes of memory that a snapshot takes for each byte of a draft, and for each document beside it. */
const SNAPSHOT_FACTOR = 3;
const SNAPSHOT_ROW = 700;

/**
 * The whole draft as JSON IndexedDocument[], read in one statement so that it is of one moment. Throws 503 when it would
 * not fit into memory.
 */
export async function snapshot(read: BusinessRead): Promise<{ json: string; documents: number }> {
  const { q, businessId } = read;
  const { rows: count, bytes } = await draftSize(read);
  requireRoom(bytes * SNAPSHOT_FACTOR + count * SNAPSHOT_ROW, 'A draft of this size');
  const rows = await q
    .selectFrom('documents')
    .select([...snapshotColumns])
    .where('business_id', '=', businessId)
    .where('deleted_at', 'is', null)
    .orderBy('id')
    .execute();
  return { json: snapshotJson(rows), documents: rows.length };
}

async function draftSize({ q, businessId }: BusinessRead): Promise<{ rows: number; bytes: number }> {
  const row = await q
    .selectFrom('documents')
    .select([
      sql<number | string>`count(*)`.as('rows'),
      sql<number | string | null>`sum(length(body))`.as('bytes'),
    ])
    .where('business_id', '=', businessId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return { rows: Number(row?.rows ?? 0), bytes: Number(row?.bytes ?? 0) };
}

/** A number that grows with every change of the draft: each change and deletion raises a version. */
export async function draftRevision({ q, businessId }: BusinessRead): Promise<number> {
  const row = await q
    .selectFrom('documents')
    .select(sql<number | string | null>`sum(version)`.as('revision'))
    .where('business_id', '=', businessId)
    .executeTakeFirst();
  return Number(row?.revision ?? 0);
}

/** The release that visitors see, or null before the first publish. */
export async function activeReleaseId({ q, businessId }: BusinessRead): Promise<string | null> {
  const row = await q
    .selectFrom('businesses')
    .select('active_release_id')
    .where('id', '=', businessId)
    .executeTakeFirst();
  return row?.active_release_id ?? null;
}

/** Makes a release the one that visitors see. */
export async function switchTo({ q, businessId }: BusinessTx, releaseId: string): Promise<void> {
  await q
    .updateTable('businesses')
    .set({ active_release_id: releaseId })
    .where('id', '=', businessId)
    .execute();
}

/** The documents a release holds, as JSON IndexedDocument[]. */
export async function releaseDocuments(
  { q, businessId }: BusinessRead,
  releaseId: string,
): Promise<string | null> {
  const row = await q
    .selectFrom('release_contents')
    .select('documents')
    .where('business_id', '=', businessId)
    .where('release_id', '=', releaseId)
    .executeTakeFirst();
  return row?.documents ?? null;
}
