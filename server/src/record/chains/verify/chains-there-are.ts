import type { Queries } from '../../../platform/db/store.ts';
import { PLATFORM } from '../../../platform/db/store.ts';

/** Whoever has records: the platform, every business, and those of which only records are left; also the ones named. @param q platform-wide */
export async function chainsThereAre(
  q: Queries,
  named: readonly string[],
): Promise<{ id: string; name: string }[]> {
  const businesses = await q.selectFrom('businesses').select(['id', 'name']).orderBy('created_at').execute();
  const known = new Set([PLATFORM, ...businesses.map(({ id }) => id)]);
  const left = new Set(named);
  // Receipts and erasures are behind each business's wall; every record that was joined has a link.
  for (const table of ['audit', 'chain_links', 'chains'] as const) {
    // The column that is read is the same in all of them.
    const rows = await q
      .selectFrom(table as 'audit')
      .select('business_id')
      .distinct()
      .execute();
    for (const { business_id } of rows) left.add(business_id);
  }
  const orphans = [...left].filter((id) => !known.has(id)).sort();
  return [
    { id: PLATFORM, name: 'the platform' },
    ...businesses,
    ...orphans.map((id) => ({ id, name: 'a business that is gone' })),
  ];
}
