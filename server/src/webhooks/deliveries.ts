import type { Selectable } from 'kysely';
import { notFound } from '../kernel/errors.ts';
import type { Services } from '../logins/services.ts';
import type { WebhookDeliveriesTable } from '../platform/db/schema.ts';
import type { BusinessDb, BusinessTx } from '../platform/db/store.ts';
import { earlierThan, type Position } from '../platform/http/pages.ts';
import { enqueue } from '../platform/jobs/enqueue.ts';
import { findWebhook } from './hooks.ts';
import { keepDelivery } from './tell-webhooks.ts';

export type DeliveryRow = Selectable<WebhookDeliveriesTable>;

/** How long what an address was told is listed. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/** What an address was told, newest first, after a place in the list. Throws 404. */
export function listDeliveries(
  db: BusinessDb,
  id: string,
  limit: number,
  after: Position | null,
): Promise<DeliveryRow[]> {
  return db.read(async (read) => {
    await findWebhook(read, id);
    const rows = read.q
      .selectFrom('webhook_deliveries')
      .selectAll()
      .where('webhook_id', '=', id)
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit);
    return (after ? rows.where(earlierThan(after)) : rows).execute();
  });
}

/** Sends a sample. Throws 404. */
export function pingWebhook(services: Services, db: BusinessDb, id: string): Promise<DeliveryRow> {
  return db.transaction(async (tx) => {
    await findWebhook(tx, id);
    const delivery = await keepDelivery(tx, services.now(), id, { type: 'ping' });
    await enqueue(tx, services.now(), 'deliver_webhook', { webhook_id: id });
    return findDelivery(tx, id, delivery);
  });
}

/** Sends something once more, under the same event id. Throws 404. */
export function resendDelivery(
  services: Services,
  db: BusinessDb,
  id: string,
  deliveryId: string,
): Promise<DeliveryRow> {
  return db.transaction(async (tx) => {
    const row = await findDelivery(tx, id, deliveryId);
    const now = services.now();
    // Another moment than that of an attempt that is under way, which would else take it for its own.
    const next_attempt_at = row.next_attempt_at === now ? now - 1 : now;
    await tx.q
      .updateTable('webhook_deliveries')
      .set({ state: 'queued', next_attempt_at })
      .where('id', '=', row.id)
      .execute();
    await enqueue(tx, services.now(), 'deliver_webhook', { webhook_id: id });
    return findDelivery(tx, id, deliveryId);
  });
}

/** Forgets what was told, or never could be, a month ago. @param now milliseconds */
export async function eraseOldDeliveries(db: BusinessDb, now: number): Promise<void> {
  await db.transaction(({ q }) =>
    q
      .deleteFrom('webhook_deliveries')
      .where('created_at', '<', now - KEPT_MS)
      .execute(),
  );
}

async function findDelivery({ q }: BusinessTx, webhookId: string, id: string): Promise<DeliveryRow> {
  const row = await q
    .selectFrom('webhook_deliveries')
    .selectAll()
    .where('webhook_id', '=', webhookId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw notFound();
  return row;
}
