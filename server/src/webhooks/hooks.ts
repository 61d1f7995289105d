import type { updateWebhook as change, createWebhook as spec } from '@askbob/contract/endpoints/webhooks.ts';
import type { Selectable } from 'kysely';
import type { z } from 'zod';
import type { LoginCaller } from '../kernel/caller.ts';
import { notFound } from '../kernel/errors.ts';
import { newId } from '../kernel/ids.ts';
import type { Services } from '../logins/services.ts';
import { requireRoom } from '../platform/db/require-room.ts';
import type { WebhooksTable } from '../platform/db/schema.ts';
import type { BusinessDb, BusinessRead, BusinessTx } from '../platform/db/store.ts';
import { laterThan, type Position } from '../platform/http/pages.ts';
import { enqueue } from '../platform/jobs/enqueue.ts';
import { seal } from '../platform/secrets/seal.ts';
import { actorOf, appendAudit } from '../record/audit/append.ts';
import { newWebhookSecret } from './sign.ts';

/** Webhooks a business may have at once: each event is written once for each. */
const MOST = 20;
/** How long the secret before goes on signing. */
const OVERLAP_MS = 24 * 60 * 60 * 1000;

export type HookRow = Selectable<WebhooksTable>;

/** Webhooks of a business, oldest first, after a place in the list. */
export function listWebhooks(db: BusinessDb, limit: number, after: Position | null): Promise<HookRow[]> {
  return db.read(({ q }) => {
    const hooks = q.selectFrom('webhooks').selectAll().orderBy('created_at').orderBy('id').limit(limit);
    return (after ? hooks.where(laterThan(after)) : hooks).execute();
  });
}

/** Has an address told what happens. Throws 409 when there are too many. */
export async function createWebhook(
  services: Services,
  caller: LoginCaller,
  db: BusinessDb,
  { url, events, description = '', format = 'standard' }: z.output<typeof spec.body>,
): Promise<{ row: HookRow; secret: string }> {
  const now = services.now();
  const id = newId(now);
  const secret = newWebhookSecret();
  const row = await db.transaction(async (tx) => {
    await requireRoom(tx, 'webhooks', MOST, 'webhooks. Delete one that is not used.');
    await tx.q
      .insertInto('webhooks')
      .values({
        id,
        url,
        description,
        format,
        events: JSON.stringify([...new Set(events)]),
        state: 'on',
        sealed_secret: sealed(services, tx, id, secret),
        created_at: now,
      })
      .execute();
    await record(services, tx, caller, 'webhook.created', id, { host: new URL(url).host, events });
    return findWebhook(tx, id);
  });
  return { row, secret };
}

/** Changes, pauses or lets go on; what waited is told then. Throws 404. */
export function updateWebhook(
  services: Services,
  caller: LoginCaller,
  db: BusinessDb,
  id: string,
  { events, ...given }: z.output<typeof change.body>,
): Promise<HookRow> {
  return db.transaction(async (tx) => {
    const before = await findWebhook(tx, id);
    const isBack = given.state === 'on' && before.state !== 'on';
    const values = {
      url: given.url ?? before.url,
      description: given.description ?? before.description,
      format: given.format ?? before.format,
      events: events ? JSON.stringify([...new Set(events)]) : before.events,
      state: given.state ?? before.state,
      ...(given.state && { off_reason: null, failing_since: null }),
    };
    await tx.q.updateTable('webhooks').set(values).where('id', '=', id).execute();
    await record(services, tx, caller, 'webhook.changed', id, {
      fields: Object.keys({ ...given, ...(events && { events }) }),
    });
    if (isBack) await enqueue(tx, services.now(), 'deliver_webhook', { webhook_id: id });
    return findWebhook(tx, id);
  });
}

/** Gives a webhook a new secret; the one before signs beside it for a day. Throws 404. */
export async function rotateWebhook(
  services: Services,
  caller: LoginCaller,
  db: BusinessDb,
  id: string,
): Promise<{ row: HookRow; secret: string }> {
  const secret = newWebhookSecret();
  const row = await db.transaction(async (tx) => {
    const before = await findWebhook(tx, id);
    await tx.q
      .updateTable('webhooks')
      .set({
        sealed_secret: sealed(services, tx, id, secret),
        replaced_secret: before.sealed_secret,
        replaced_until: services.now() + OVERLAP_MS,
      })
      .where('id', '=', id)
      .execute();
    await record(services, tx, caller, 'webhook.rotated', id, {});
    return findWebhook(tx, id);
  });
  return { row, secret };
}

/** Tells an address nothing more, and forgets what it was told. Throws 404. */
export async function deleteWebhook(
  services: Services,
  caller: LoginCaller,
  db: BusinessDb,
  id: string,
): Promise<void> {
  await db.transaction(async (tx) => {
    await findWebhook(tx, id);
    await tx.q.deleteFrom('webhook_deliveries').where('webhook_id', '=', id).execute();
    await tx.q.deleteFrom('webhooks').where('id', '=', id).execute();
    await record(services, tx, caller, 'webhook.deleted', id, {});
  });
}

/** Throws 404. */
export async function findWebhook({ q }: BusinessRead, id: string): Promise<HookRow> {
  const row = await q.selectFrom('webhooks').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

/** What a webhook's seals are bound to. */
export const hookSeal = (businessId: string, id: string): string[] => ['webhook', businessId, id];

function sealed({ secretKey }: Services, { businessId }: BusinessTx, id: string, secret: string): string {
  return seal(secretKey, secret, hookSeal(businessId, id));
}

function record(
  services: Services,
  { q, businessId }: BusinessTx,
  caller: LoginCaller,
  action: string,
  target: string,
  detail: Record<string, unknown>,
): Promise<void> {
  const entry = { actor: actorOf(caller), action, target, detail };
  return appendAudit(services, q, businessId, services.now(), entry);
}
