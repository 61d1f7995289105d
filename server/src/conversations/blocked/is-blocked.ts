import { sql } from 'kysely';
import { sha256 } from '../../kernel/ids.ts';
import type { BusinessRead, BusinessTx } from '../../platform/db/store.ts';

/** What a mail address is found by among those that are blocked. */
export function addressHash(address: string): string {
  return sha256(`blocked ${address.trim().toLowerCase()}`);
}

/** Whether a mail address is blocked. */
export async function isBlockedAddress({ q }: BusinessRead, address: string): Promise<boolean> {
  const row = await q
    .selectFrom('blocked_senders')
    .select('id')
    .where('address_hash', '=', addressHash(address))
    .executeTakeFirst();
  return row !== undefined;
}

/** The rows by which a visitor is blocked: himself on any of his devices, or an address he is known by. */
export function blocksOf({ q }: BusinessRead, visitorId: string) {
  const contact = q.selectFrom('visitors').select('contact_id').where('id', '=', visitorId);
  const devices = q.selectFrom('visitors').select('id').where('contact_id', '=', contact);
  const own = q
    .selectFrom('visitors')
    .select(sql<string>`lower(email)`.as('email'))
    .where('id', '=', visitorId)
    .where('email', 'is not', null);
  const known = q
    .selectFrom('contacts')
    .select(sql<string>`lower(email)`.as('email'))
    .where('id', '=', contact)
    .where('email', 'is not', null);
  return q
    .selectFrom('blocked_senders')
    .selectAll()
    .where((eb) =>
      eb.or([
        eb('visitor_id', '=', visitorId),
        eb('visitor_id', 'in', devices),
        eb('address', 'in', own),
        eb('address', 'in', known),
      ]),
    )
    .orderBy('created_at');
}

/** Whether a visitor is blocked. */
export async function isBlockedVisitor(read: BusinessRead, visitorId: string): Promise<boolean> {
  return (await blocksOf(read, visitorId).limit(1).executeTakeFirst()) !== undefined;
}

/** Marks what a visitor has said as a blocked sender's, where he or an address he has given is blocked; says whether it is so. */
export async function markIfBlocked(
  tx: BusinessTx,
  visitorId: string,
  address: string | null | undefined,
): Promise<boolean> {
  const isBlocked =
    (await isBlockedVisitor(tx, visitorId)) || (address ? await isBlockedAddress(tx, address) : false);
  if (!isBlocked) return false;
  await tx.q
    .updateTable('conversations')
    .set({ blocked: 1 })
    .where('visitor_id', '=', visitorId)
    .where('blocked', '=', 0)
    .execute();
  return true;
}
