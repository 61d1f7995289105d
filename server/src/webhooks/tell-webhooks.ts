import type { webhookEvents } from '@askbob/contract/webhook-events.ts';
import { newId } from '../kernel/ids.ts';
import { selectRows } from '../platform/db/by-shape.ts';
import type { BusinessTx } from '../platform/db/store.ts';
import { enqueue } from '../platform/jobs/enqueue.ts';

/** Something that happened; ids only, so that no visitor's words, handles or tokens leave by themselves. */
export interface WebhookEvent {
  type: (typeof webhookEvents)[number];
  /** Events of one conversation reach an address in their order. */
  conversation_id?: string;
  data?: Record<string, string | number | null>;
}

const asked = new WeakMap<BusinessTx, ReturnType<typeof readNow>>();

/**
 * Reads who wants to be told, once in a transaction. Whoever knows that something will happen asks before other reads, with
 * which the question then travels: no message waits for it.
 */
export function readWebhooks(tx: BusinessTx): ReturnType<typeof readNow> {
  const before = asked.get(tx);
  if (before) return before;
  const rows = readNow(tx);
  // Whoever needs it waits for it and hears of a failure.
  rows.catch(() => undefined);
  asked.set(tx, rows);
  return rows;
}

function readNow(tx: BusinessTx) {
  return selectRows(tx, 'webhooks', {});
}

/**
 * Keeps events for each address that wants to be told of them, in the transaction of the change: both are there or neither.
 * Nothing is written where nobody wants them. @param now milliseconds
 */
export async function tellWebhooks(
  tx: BusinessTx,
  now: number,
  events: readonly WebhookEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const hooks = await readWebhooks(tx);
  for (const { id, state, events: wanted } of hooks) {
    // Whoever is paused is told later; whoever is off, nothing.
    if (state === 'off') continue;
    const types = JSON.parse(String(wanted)) as string[]; // Only its maker writes the column.
    const told = events.filter(({ type }) => types.includes(type));
    for (const event of told) await keepDelivery(tx, now, String(id), event);
    if (told.length > 0 && state === 'on')
      await enqueue(tx, now, 'deliver_webhook', { webhook_id: String(id) });
  }
}

/** Writes one event into the queue of an address; returns the delivery's id. @param now milliseconds */
export async function keepDelivery(
  tx: BusinessTx,
  now: number,
  webhookId: string,
  { type, conversation_id, data }: Omit<WebhookEvent, 'type'> & { type: string },
): Promise<string> {
  const id = newId(now);
  const subject = conversation_id ?? id;
  const last = await tx.q
    .selectFrom('webhook_deliveries')
    .select(({ fn }) => fn.max('place').as('place'))
    .where('webhook_id', '=', webhookId)
    .where('subject', '=', subject)
    .executeTakeFirst();
  const body = {
    type,
    timestamp: new Date(now).toISOString(),
    data: { ...(conversation_id !== undefined && { conversation_id }), ...data },
  };
  await tx.q
    .insertInto('webhook_deliveries')
    .values({
      id,
      webhook_id: webhookId,
      event_id: newId(now),
      event_type: type,
      subject,
      place: Number(last?.place ?? 0) + 1,
      body: JSON.stringify(body),
      state: 'queued',
      attempts: '[]',
      next_attempt_at: now,
      created_at: now,
    })
    .execute();
  return id;
}
