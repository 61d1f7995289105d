import { ApiError } from '../../kernel/errors.ts';
import type { ReleaseState } from '../../platform/db/schema.ts';
import type { BusinessRead, BusinessTx } from '../../platform/db/store.ts';
import { tellWebhooks } from '../../webhooks/tell-webhooks.ts';

/** The release that visitors see, or null before the first publish. */
export async function activeReleaseId({ q, businessId }: BusinessRead): Promise<string | null> {
  const row = await q
    .selectFrom('businesses')
    .select('active_release_id')
    .where('id', '=', businessId)
    .executeTakeFirst();
  return row?.active_release_id ?? null;
}

/** Makes a release the one that visitors see, and tells programs. @param now milliseconds */
export async function switchTo(tx: BusinessTx, now: number, releaseId: string): Promise<void> {
  await tx.q
    .updateTable('businesses')
    .set({ active_release_id: releaseId })
    .where('id', '=', tx.businessId)
    .execute();
  await tellWebhooks(tx, now, [{ type: 'knowledge.published', data: { release_id: releaseId } }]);
}

/** Writes whether a release may be shown. */
export async function setReleaseState({ q }: BusinessTx, id: string, state: ReleaseState): Promise<void> {
  await q.updateTable('releases').set({ state }).where('id', '=', id).execute();
}

/** Which of these releases still have their documents. */
export async function keptReleases(
  { q }: BusinessRead,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await q
    .selectFrom('release_contents')
    .select('release_id')
    .where('release_id', 'in', [...ids])
    .execute();
  return new Set(rows.map(({ release_id }) => release_id));
}

/** Throws 409 for a release whose documents were let go. */
export async function requireKept(read: BusinessRead, { id, number }: { id: string; number: number }) {
  if ((await keptReleases(read, [id])).has(id)) return;
  throw new ApiError(
    'conflict',
    `The documents of release ${number} are no longer kept, only what is said of it. How many are kept is set under Settings.`,
  );
}

/** The documents a release holds, as JSON IndexedDocument[]. */
export async function releaseDocuments({ q }: BusinessRead, releaseId: string): Promise<string | null> {
  const row = await q
    .selectFrom('release_contents')
    .select('documents')
    .where('release_id', '=', releaseId)
    .executeTakeFirst();
  return row?.documents ?? null;
}
