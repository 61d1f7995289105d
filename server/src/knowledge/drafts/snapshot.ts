import { sql } from 'kysely';
import { requireRoom } from '../../kernel/memory.ts';
import type { BusinessRead } from '../../platform/db/store.ts';
import { draftActions } from '../actions/action-row.ts';
import { actionsJson } from '../actions/released-actions.ts';
import { snapshotColumns, snapshotJson } from './document-row.ts';

/** Bytes of memory that a snapshot takes for each byte of a draft, and for each document beside it. */
const SNAPSHOT_FACTOR = 3;

const SNAPSHOT_ROW = 700;

/**
 * The whole draft as JSON IndexedDocument[], documents and actions each read in one statement so that they are of one moment. Throws 503 when it would
 * not fit into memory.
 */
export async function snapshot(read: BusinessRead): Promise<{ json: string; documents: number }> {
  const { q } = read;
  const { rows: count, bytes } = await draftSize(read);
  requireRoom(bytes * SNAPSHOT_FACTOR + count * SNAPSHOT_ROW, 'A draft of this size');
  const rows = await q
    .selectFrom('documents')
    .select([...snapshotColumns])
    .where('deleted_at', 'is', null)
    .orderBy('id')
    .execute();
  const actions = actionsJson(await draftActions(read));
  return { json: snapshotJson(rows, actions), documents: rows.length + actions.length };
}

async function draftSize({ q }: BusinessRead): Promise<{ rows: number; bytes: number }> {
  const row = await q
    .selectFrom('documents')
    .select([
      sql<number | string>`count(*)`.as('rows'),
      sql<number | string | null>`sum(length(body))`.as('bytes'),
    ])
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return { rows: Number(row?.rows ?? 0), bytes: Number(row?.bytes ?? 0) };
}

/** A number that grows with every change of the draft: each change and deletion raises a version. */
export async function draftRevision({ q }: BusinessRead): Promise<number> {
  const sums = (['documents', 'actions'] as const).map((table) =>
    q.selectFrom(table).select(sql<number | string | null>`sum(version)`.as('revision')).executeTakeFirst(),
  );
  return (await Promise.all(sums)).reduce((sum, row) => sum + Number(row?.revision ?? 0), 0);
}
