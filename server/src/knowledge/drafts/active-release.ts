import type { ReleaseState } from '../../platform/db/schema.ts';
import type { BusinessRead, BusinessTx } from '../../platform/db/store.ts';

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

/** Writes whether a release may be shown. */
export async function setReleaseState({ q }: BusinessTx, id: string, state: ReleaseState): Promise<void> {
  await q.updateTable('releases').set({ state }).where('id', '=', id).execute();
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
