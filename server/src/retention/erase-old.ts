import { eraseAlone } from '../contacts/know-contact.ts';
import type { Services } from '../conversations/services.ts';
import { eraseTied } from '../conversations/sessions/tied.ts';
import { oldestId } from '../kernel/ids.ts';
import type { BusinessDb, BusinessTx } from '../platform/db/store.ts';
import { appendErasures } from '../record/chains/append-erasures.ts';

/** Rows of one transaction, so that nobody's message waits long behind it. */
const AT_ONCE = 100;

/**
 * Erases what a business keeps of its visitors from before a moment: conversations nobody has touched
 * since, what receipts said, and visitors who left nothing else. @param before milliseconds
 */
export async function eraseOld(services: Services, businessId: string, before: number): Promise<void> {
  const db = services.store.forBusiness(businessId);
  await untilNothing(() => eraseIdleConversations(services, db, before));
  await untilNothing(() => eraseReceipts(services, db, before));
  await untilNothing(() => eraseVisitors(services, db, before));
  await eraseUnassigned(db, before);
}

/** Erases mails that became nobody's message. @param before milliseconds */
export async function eraseUnassigned(db: BusinessDb, before: number): Promise<void> {
  await db.transaction(({ q }) =>
    q.deleteFrom('mails_in').where('conversation_id', 'is', null).where('received_at', '<', before).execute(),
  );
}

async function untilNothing(eraseSome: () => Promise<number>): Promise<void> {
  while ((await eraseSome()) > 0);
}

/** What is tied to them goes with them; who has a visit to come is not idle. */
function eraseIdleConversations(services: Services, db: BusinessDb, before: number): Promise<number> {
  return db.transaction(async (tx) => {
    const idle = tx.q
      .selectFrom('conversations')
      .select(['id', 'last_seq'])
      .where('updated_at', '<', before)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('bookings')
              .select('bookings.id')
              .whereRef('bookings.conversation_id', '=', 'conversations.id')
              .where('bookings.state', '!=', 'cancelled')
              .where('bookings.ends_at', '>', services.now()),
          ),
        ),
      )
      .orderBy('updated_at')
      .limit(AT_ONCE);
    const rows = await tx.locked(idle).execute();
    const ids = rows.map(({ id }) => id);
    await eraseTied(tx, services.now(), 'conversation_id', ids);
    await erase(tx, 'conversations', ids);
    const took = rows.map(({ id, last_seq }) => ({ conversation_id: id, messages: last_seq, receipts: 0 }));
    await appendErasures(services, tx, services.now(), took);
    return rows.length;
  });
}

async function erase({ q }: BusinessTx, table: 'conversations' | 'visitors', ids: string[]): Promise<void> {
  if (ids.length > 0) await q.deleteFrom(table).where('id', 'in', ids).execute();
}

/** Receipts' ids begin with their time, so that the oldest come first. */
function eraseReceipts(services: Services, db: BusinessDb, before: number): Promise<number> {
  return db.transaction(async (tx) => {
    const erased = await tx.q
      .deleteFrom('receipt_bodies')
      .where('receipt_id', 'in', (eb) =>
        eb
          .selectFrom('receipt_bodies')
          .select('receipt_id')
          .where('receipt_id', '<', oldestId(before))
          .limit(AT_ONCE),
      )
      .returning('receipt_id')
      .execute();
    const ids = erased.map(({ receipt_id }) => receipt_id);
    await appendErasures(services, tx, services.now(), await newestOf(tx, ids));
    return erased.length;
  });
}

/** Up to which number these receipts reach in each of their conversations. */
async function newestOf({ q }: BusinessTx, ids: string[]) {
  if (ids.length === 0) return [];
  const rows = await q
    .selectFrom('receipts')
    .select((eb) => ['conversation_id', eb.fn.max('number').as('receipts')])
    .where('id', 'in', ids)
    .where('key_id', '<>', '')
    .groupBy('conversation_id')
    .execute();
  return rows.map((row) => ({ ...row, messages: 0 }));
}

/** What is tied to them goes with them. */
function eraseVisitors(services: Services, db: BusinessDb, before: number): Promise<number> {
  return db.transaction(async (tx) => {
    const old = tx.q
      .selectFrom('visitors')
      .select(['visitors.id', 'visitors.contact_id'])
      .where('last_seen_at', '<', before)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('conversations')
              .select('conversations.id')
              .whereRef('conversations.visitor_id', '=', 'visitors.id'),
          ),
        ),
      )
      .limit(AT_ONCE);
    const rows = await tx.locked(old).execute();
    const ids = rows.map(({ id }) => id);
    await eraseTied(tx, services.now(), 'visitor_id', ids);
    await erase(tx, 'visitors', ids);
    await eraseAlone(
      tx,
      rows.map(({ contact_id }) => contact_id),
    );
    return rows.length;
  });
}
