import { earlierThan, pageOf, readCursor } from '../platform/http/pages.ts';
import { presentBusiness } from './present.ts';
import type { Services } from './services.ts';

/** All businesses, newest first. */
export async function listBusinesses(
  services: Services,
  { limit, cursor, q: search }: { limit: number; cursor?: string | undefined; q?: string | undefined },
) {
  const after = readCursor(cursor);
  const rows = await services.store.platform.read((q) => {
    let query = q
      .selectFrom('businesses')
      .selectAll()
      .where('erased_at', 'is', null)
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc');
    if (search) query = query.where('name', 'like', `%${search.replaceAll(/[%_\\]/g, '')}%`);
    if (after) query = query.where(earlierThan(after));
    return query.limit(limit + 1).execute();
  });
  return pageOf(rows, limit, presentBusiness, (row) => ({ at: row.created_at, id: row.id }));
}
