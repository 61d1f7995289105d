import type { BusinessRead, BusinessTx } from '../../platform/db/store.ts';
import { openOrNull, seal } from '../../platform/secrets/seal.ts';
import type { Services } from '../services.ts';

/** Which header of which action, for which host: sealed for one, it opens for no other. */
interface Place {
  action_id: string;
  host: string;
  header: string;
}

/** What a header's seal is bound to. */
export const headerSeal = (businessId: string, { action_id, host, header }: Place): string[] => [
  'action',
  businessId,
  action_id,
  host,
  header,
];

/** Keeps a header sealed for the host it is sent to, in place of the one before. @param now milliseconds */
export async function keepSecret(
  { secretKey }: Pick<Services, 'secretKey'>,
  tx: BusinessTx,
  now: number,
  place: Place,
  value: string,
): Promise<void> {
  const sealed_secret = seal(secretKey, value, headerSeal(tx.businessId, place));
  await tx.q
    .insertInto('action_secrets')
    .values({ ...place, sealed_secret, updated_at: now })
    .onConflict((conflict) =>
      conflict
        .columns(['business_id', 'action_id', 'host', 'header'])
        .doUpdateSet({ sealed_secret, updated_at: now }),
    )
    .execute();
}

/** The headers kept for a host, opened; null when one is missing, or was sealed with another key. */
export async function openSecrets(
  { secretKey }: Pick<Services, 'secretKey'>,
  read: BusinessRead,
  { action_id, host }: Omit<Place, 'header'>,
  headers: readonly string[],
): Promise<Record<string, string> | null> {
  const rows = await read.q
    .selectFrom('action_secrets')
    .select(['header', 'sealed_secret'])
    .where('action_id', '=', action_id)
    .where('host', '=', host)
    .execute();
  const opened: Record<string, string> = {};
  for (const header of headers) {
    const row = rows.find((each) => each.header === header);
    const place = { action_id, host, header };
    const value = row ? openOrNull(secretKey, row.sealed_secret, headerSeal(read.businessId, place)) : null;
    if (value === null) return null;
    opened[header] = value;
  }
  return opened;
}

/** What an action sends to a calendar's host as `Authorization`; null for nothing. */
export async function authorizationOf(
  services: Pick<Services, 'secretKey'>,
  read: BusinessRead,
  place: Omit<Place, 'header'>,
): Promise<string | null> {
  return (await openSecrets(services, read, place, ['Authorization']))?.Authorization ?? null;
}

/** Which headers are kept for a host. */
export async function keptSecrets(
  { q }: BusinessRead,
  { action_id, host }: Omit<Place, 'header'>,
): Promise<string[]> {
  const rows = await q
    .selectFrom('action_secrets')
    .select('header')
    .where('action_id', '=', action_id)
    .where('host', '=', host)
    .orderBy('header')
    .execute();
  return rows.map(({ header }) => header);
}
