import type { Queries } from '../../platform/db/store.ts';

/** The newest link of a business's chain; undefined when it has none yet. */
export function newestLink(q: Queries, businessId: string) {
  return q
    .selectFrom('chain_links')
    .select(['number', 'hash', 'key_id'])
    .where('business_id', '=', businessId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
}
