import type { BusinessDb } from '../db/store.ts';
import { oldestId } from '../ids.ts';
import type { Services } from '../services.ts';

/** Rows of one transaction, so that nobody's message waits long behind it. */
const AT_ONCE = 100;

/**
 * Erases what a business keeps of its visitors from before a moment: conversations nobody has touched
 * since, what receipts said, and visitors who left nothing else. @param before milliseconds
 */
export async function eraseOld(services: Services, businessId: string, before: number): Promise<void> {
  const db = services.store.forBusiness(businessId);
  await untilNothing(() => eraseIdleConversations(db, before));
  await untilNothing(() => eraseReceipts(db, before));
  await untilNothing(() => eraseVisitors(db, before));
}

async function untilNothing(eraseSome: () => Promise<number>): Promise<void> {
  while ((await eraseSome()) > 0);
}

/** Their messages and notes go with them. */
function eraseIdleConversations(db: BusinessDb, before: number): Promise<number> {
  return db.transaction(async (tx) => {
    const result = await tx.q
      .deleteFrom('conversations')
      .where('business_id', '=', tx.businessId)
      .where('id', 'in', (eb) =>
        eb
          .selectFrom('conversations')
          .select('id')
          .where('business_id', '=', tx.businessId)
          .where('updated_at', '<', before)
          .orderBy('updated_at')
          .limit(AT_ONCE),
      )
      .executeTakeFirst();
    return Number(result.numDeletedRows);
  });
}

/** Receipts' ids begin with their time, so that the oldest come first. */
function eraseReceipts(db: BusinessDb, before: number): Promise<number> {
  return db.transaction(async (tx) => {
    const result = await tx.q
      .deleteFrom('receipt_bodies')
      .where('business_id', '=', tx.businessId)
      .where('receipt_id', 'in', (eb) =>
        eb
          .selectFrom('receipt_bodies')
          .select('receipt_id')
          .where('business_id', '=', tx.businessId)
          .where('receipt_id', '<', oldestId(before))
          .limit(AT_ONCE),
      )
      .executeTakeFirst();
    return Number(result.numDeletedRows);
  });
}

/** Their tokens go with them. */
function eraseVisitors(db: BusinessDb, before: number): Promise<number> {
  return db.transaction(async (tx) => {
    const result = await tx.q
      .deleteFrom('visitors')
      .where('business_id', '=', tx.businessId)
      .where('id', 'in', (eb) =>
        eb
          .selectFrom('visitors')
          .select('visitors.id')
          .where('business_id', '=', tx.businessId)
          .where('last_seen_at', '<', before)
          .where((not) =>
            not.not(
              not.exists(
                not
                  .selectFrom('conversations')
                  .select('conversations.id')
                  .whereRef('conversations.business_id', '=', 'visitors.business_id')
                  .whereRef('conversations.visitor_id', '=', 'visitors.id'),
              ),
            ),
          )
          .limit(AT_ONCE),
      )
      .executeTakeFirst();
    return Number(result.numDeletedRows);
  });
}
