import type { BlockedSender } from '@askbob/contract/endpoints/blocking.ts';
import type { Selectable } from 'kysely';
import type { BlockedSendersTable } from '../../platform/db/schema.ts';
import type { BusinessRead } from '../../platform/db/store.ts';
import { blocksOf } from './is-blocked.ts';

type Row = Selectable<BlockedSendersTable>;

/** Rows that one list shows at most. */
const MOST = 500;

/** The blocked senders of a business, the newest first. */
export async function listBlocked(read: BusinessRead): Promise<{ items: BlockedSender[] }> {
  const rows = await read.q
    .selectFrom('blocked_senders')
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST)
    .execute();
  return { items: await presentBlocked(read, rows) };
}

/** By what a visitor is blocked; null for who is not. */
export async function blockOf(read: BusinessRead, visitorId: string): Promise<BlockedSender | null> {
  const [first] = await blocksOf(read, visitorId);
  if (!first) return null;
  const rows = await read.q.selectFrom('blocked_senders').selectAll().where('act', '=', first.act).execute();
  return (await presentBlocked(read, rows))[0] ?? null;
}

/** The rows as the wire shows them. */
export async function presentBlocked(
  { q }: BusinessRead,
  rows: readonly Omit<Row, 'business_id'>[],
): Promise<BlockedSender[]> {
  const ids = rows.flatMap(({ visitor_id }) => visitor_id ?? []);
  const names =
    ids.length === 0
      ? []
      : await q
          .selectFrom('visitors')
          .leftJoin('contacts', 'contacts.id', 'visitors.contact_id')
          .select(['visitors.id', 'visitors.name', 'contacts.name as known_as'])
          .where('visitors.id', 'in', ids)
          .execute();
  return [...Map.groupBy(rows, ({ act }) => act)].map(([id, together]) => {
    const [first] = together;
    const visitorId = together.find(({ visitor_id }) => visitor_id !== null)?.visitor_id;
    const known = names.find((each) => each.id === visitorId);
    const address = together.find(({ address_hash }) => address_hash !== null);
    return {
      id,
      visitor: visitorId ? { id: visitorId, name: known?.known_as ?? known?.name ?? null } : null,
      email: address ? (address.address ?? '') : null,
      reason: first?.reason ?? '',
      blocked_by: first?.made_by_name ?? '',
      created_at: new Date(first?.created_at ?? 0).toISOString(),
    };
  });
}
