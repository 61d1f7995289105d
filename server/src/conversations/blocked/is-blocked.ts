import { type Selectable, sql } from 'kysely';
import { sha256 } from '../../kernel/ids.ts';
import type { BlockedSendersTable } from '../../platform/db/schema.ts';
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

/** The rows by which a visitor is blocked, the oldest first: himself on any of his devices, or an address he is known by. */
export async function blocksOf(
  read: BusinessRead,
  visitorId: string,
): Promise<Selectable<BlockedSendersTable>[]> {
  const { q } = read;
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
  const rows = await q
    .selectFrom('blocked_senders')
    .selectAll()
    .where((eb) =>
      eb.or([
        eb('visitor_id', '=', visitorId),
        eb('visitor_id', 'in', devices),
        eb('address', 'in', own),
        eb('address', 'in', known),
        // Erased addresses are found by their hash alone, which the store cannot make.
        eb('visitor_id', 'is', null).and('address', 'is', null),
      ]),
    )
    .orderBy('created_at')
    .execute();
  const isErased = ({ visitor_id, address }: { visitor_id: string | null; address: string | null }) =>
    visitor_id === null && address === null;
  if (!rows.some(isErased)) return rows;
  const hashes = (await addressesOf(read, visitorId)).map(addressHash);
  return rows.filter((row) => !isErased(row) || hashes.includes(row.address_hash ?? ''));
}

/** The mail addresses a visitor is known by: the one he is vouched for by, and the one his contact has. */
export async function addressesOf({ q }: BusinessRead, visitorId: string): Promise<string[]> {
  const row = await q
    .selectFrom('visitors')
    .leftJoin('contacts', 'contacts.id', 'visitors.contact_id')
    .select(['visitors.email', 'contacts.email as known'])
    .where('visitors.id', '=', visitorId)
    .executeTakeFirst();
  return [row?.email, row?.known].filter((address) => typeof address === 'string');
}

/** Whether a visitor is blocked. */
export async function isBlockedVisitor(read: BusinessRead, visitorId: string): Promise<boolean> {
  return (await blocksOf(read, visitorId)).length > 0;
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
