import type { Webhook, WebhookDelivery } from '@askbob/contract/endpoints/webhooks.ts';
import type { z } from 'zod';
import type { Services } from '../logins/services.ts';
import type { BusinessDb } from '../platform/db/store.ts';
import type { DeliveryRow } from './deliveries.ts';
import { findWebhook, type HookRow } from './hooks.ts';
import type { Sent } from './send.ts';
import { writtenFor } from './written-for.ts';

const iso = (ms: number) => new Date(ms).toISOString();

/** A webhook as the wire shows it, without its secret, with what it was told last. */
export async function presentWebhook(db: BusinessDb, row: HookRow): Promise<z.infer<typeof Webhook>> {
  const last = await db.read(({ q }) =>
    q
      .selectFrom('webhook_deliveries')
      .select(['event_type', 'state', 'created_at'])
      .where('webhook_id', '=', row.id)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst(),
  );
  return {
    id: row.id,
    url: row.url,
    events: JSON.parse(row.events) as string[], // Only its maker writes the column.
    description: row.description,
    format: row.format,
    state: row.state,
    off_reason: row.off_reason,
    created_at: iso(row.created_at),
    last_delivery: last ? { type: last.event_type, state: last.state, at: iso(last.created_at) } : null,
  };
}

/** How the deliveries of an address are shown: each with its body in the form that the address takes. */
export async function presenterOf(
  services: Services,
  db: BusinessDb,
  webhookId: string,
): Promise<(row: DeliveryRow) => z.infer<typeof WebhookDelivery>> {
  const { format } = await db.read((read) => findWebhook(read, webhookId));
  const business = await services.profiles.find(db.businessId);
  return (row) =>
    presentDelivery(row, business ? writtenFor(services, business, format, row.body) : row.body);
}

function presentDelivery(row: DeliveryRow, body: string): z.infer<typeof WebhookDelivery> {
  const attempts = JSON.parse(row.attempts) as (Sent & { at: number })[]; // As recordAttempt wrote it.
  return {
    id: row.id,
    event_id: row.event_id,
    type: row.event_type,
    state: row.state,
    attempts: attempts.map(({ at, status, error, ms }) => ({ at: iso(at), status, error, ms })),
    next_attempt_at: row.next_attempt_at === null ? null : iso(row.next_attempt_at),
    body,
  };
}
