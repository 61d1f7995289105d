import type { PlatformDb } from '../platform/db/store.ts';

/** The ids of those who own a business and may sign in. */
export async function businessOwners(platform: PlatformDb, businessId: string): Promise<string[]> {
  const rows = await platform.read((q) =>
    q
      .selectFrom('users')
      .select('id')
      .where('business_id', '=', businessId)
      .where('role', '=', 'owner')
      .where('status', '=', 'active')
      .execute(),
  );
  return rows.map(({ id }) => id);
}
