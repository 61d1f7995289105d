import type { KnownOf } from '../../answering/reading/situation.ts';
import type { BusinessRead } from '../../platform/db/store.ts';

/** Who asks, as far as forms go. */
export async function knownOf(read: BusinessRead, visitorId: string): Promise<KnownOf | undefined> {
  const row = await read.q
    .selectFrom('visitors')
    .select(['verified', 'name', 'email', 'external_id'])
    .where('id', '=', visitorId)
    .executeTakeFirst();
  return row && { verified: row.verified === 1, name: row.name, email: row.email, sub: row.external_id };
}
