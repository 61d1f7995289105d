import type { Selectable } from 'kysely';
import type { Services } from '../logins/services.ts';
import type { WebhookDeliveriesTable, WebhooksTable } from '../platform/db/schema.ts';
import type { BusinessDb } from '../platform/db/store.ts';
import type { Outcome, Work } from '../platform/jobs/work.ts';
import { openOrNull } from '../platform/secrets/seal.ts';
import { hookSeal } from './hooks.ts';
import { recordAttempt } from './record-attempt.ts';
import { send } from './send.ts';
import { signedHeaders } from './sign.ts';
import { writtenFor } from './written-for.ts';

/** How long an address belongs to the node that tells it, longer than an attempt may take; after that the node is taken for dead. */
const LEASE_MS = 20_000;
/** How long a job goes on before others have their turn. */
const TURN_MS = 15_000;
/** Deliveries to one address at once. */
const AT_ONCE = 8;
const LOOK_AGAIN_MS = 1_000;

/** Tells an address what is due, one node at a time, the events of a conversation in their order. */
export async function deliverWebhook(services: Services, job: Work<'deliver_webhook'>): Promise<Outcome> {
  const { webhook_id } = job.payload;
  const db = services.store.forBusiness(job.businessId);
  const leased = await lease(services, db, job);
  if (leased === 'elsewhere') return { kind: 'again', at: services.now() + LOOK_AGAIN_MS };
  if (leased === null) return { kind: 'done' };
  const { hook } = leased;
  let { until } = leased;
  const ends = performance.now() + TURN_MS;
  let isOn = true;
  try {
    while (isOn && performance.now() < ends) {
      const due = await dueDeliveries(db, webhook_id, services.now());
      if (due.length === 0) break;
      const longer = services.now() + LEASE_MS;
      // This node was taken for dead, and another one tells the address.
      if (!(await moveLease(db, webhook_id, until, longer)))
        return { kind: 'again', at: services.now() + LOOK_AGAIN_MS };
      until = longer;
      const each = await Promise.all(due.map((delivery) => deliver(services, db, hook, delivery)));
      isOn = each.every(Boolean) && (await isStillOn(db, webhook_id));
    }
  } finally {
    await moveLease(db, webhook_id, until, null);
  }
  const next = await nextAttempt(db, webhook_id);
  return isOn && next !== null ? { kind: 'again', at: Math.max(next, services.now()) } : { kind: 'done' };
}

type Hook = Selectable<WebhooksTable>;

/** Takes an address for this node, and with it all jobs that wait for the same; null when it is not to be told anything. */
function lease(
  services: Services,
  db: BusinessDb,
  { payload }: Work<'deliver_webhook'>,
): Promise<{ hook: Hook; until: number } | 'elsewhere' | null> {
  const now = services.now();
  const until = now + LEASE_MS;
  return db.transaction(async ({ q }) => {
    await q
      .deleteFrom('jobs')
      .where('kind', '=', 'deliver_webhook')
      .where('payload', '=', JSON.stringify(payload))
      .where('locked_until', 'is', null)
      .execute();
    const hook = await q
      .selectFrom('webhooks')
      .selectAll()
      .where('id', '=', payload.webhook_id)
      .where('state', '=', 'on')
      .executeTakeFirst();
    if (!hook) return null;
    const taken = await q
      .updateTable('webhooks')
      .set({ leased_until: until })
      .where('id', '=', hook.id)
      .where((where) => where.or([where('leased_until', 'is', null), where('leased_until', '<=', now)]))
      .executeTakeFirst();
    return taken.numUpdatedRows === 0n ? 'elsewhere' : { hook, until };
  });
}

/** Prolongs or ends the lease that this node holds; returns whether it still did. A later lease, of whoever took over, ends later. */
async function moveLease(
  db: BusinessDb,
  id: string,
  held: number,
  leased_until: number | null,
): Promise<boolean> {
  const moved = await db.transaction(({ q }) =>
    q
      .updateTable('webhooks')
      .set({ leased_until })
      .where('id', '=', id)
      .where('leased_until', '=', held)
      .executeTakeFirst(),
  );
  return moved.numUpdatedRows > 0n;
}

/** What may be told now: the first of each conversation that was not yet taken or given up. */
function dueDeliveries(db: BusinessDb, webhookId: string, now: number) {
  return db.read(({ q }) =>
    q
      .selectFrom('webhook_deliveries')
      .selectAll()
      .where('webhook_id', '=', webhookId)
      .where('next_attempt_at', '<=', now)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('webhook_deliveries as earlier')
              .select('earlier.id')
              .whereRef('earlier.webhook_id', '=', 'webhook_deliveries.webhook_id')
              .whereRef('earlier.subject', '=', 'webhook_deliveries.subject')
              .whereRef('earlier.place', '<', 'webhook_deliveries.place')
              .where('earlier.next_attempt_at', 'is not', null),
          ),
        ),
      )
      .orderBy('next_attempt_at')
      .orderBy('id')
      .limit(AT_ONCE)
      .execute(),
  );
}

/** Sends one, and keeps how it went; returns whether the address is to be told more. */
async function deliver(
  services: Services,
  db: BusinessDb,
  hook: Hook,
  delivery: Selectable<WebhookDeliveriesTable>,
): Promise<boolean> {
  const at = services.now();
  const secrets = secretsOf(services, hook, at);
  const business = hook.format === 'standard' ? null : await services.profiles.find(hook.business_id);
  const body = business ? writtenFor(services, business, hook.format, delivery.body) : delivery.body;
  const headers = signedHeaders(secrets, delivery.event_id, Math.floor(at / 1000), body);
  const sent =
    secrets.length > 0
      ? await send(services.outbound, hook.url, headers, body)
      : { status: null, error: 'The secret cannot be opened. Rotate it.', ms: 0 };
  return recordAttempt(services, db, delivery, { at, ...sent });
}

function secretsOf({ secretKey }: Services, hook: Hook, now: number): string[] {
  const sealed = [hook.sealed_secret, (hook.replaced_until ?? 0) > now ? hook.replaced_secret : null];
  return sealed
    .filter((each) => each !== null)
    .map((each) => openOrNull(secretKey, each, hookSeal(hook.business_id, hook.id)))
    .filter((each) => each !== null);
}

async function isStillOn(db: BusinessDb, id: string): Promise<boolean> {
  const row = await db.read(({ q }) =>
    q.selectFrom('webhooks').select('state').where('id', '=', id).executeTakeFirst(),
  );
  return row?.state === 'on';
}

/** When something is to be told next, ms; what waits for an earlier event of its conversation waits as long. */
async function nextAttempt(db: BusinessDb, webhookId: string): Promise<number | null> {
  const [due] = await dueDeliveries(db, webhookId, Number.MAX_SAFE_INTEGER);
  return due?.next_attempt_at ?? null;
}
