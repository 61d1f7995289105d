import type { Selectable } from 'kysely';
import type { Services } from '../logins/services.ts';
import type { WebhookDeliveriesTable } from '../platform/db/schema.ts';
import type { BusinessDb, BusinessTx } from '../platform/db/store.ts';
import { enqueue } from '../platform/jobs/enqueue.ts';
import { appendAudit, systemActor } from '../record/audit/append.ts';
import { businessOwners } from './owners.ts';
import type { Sent } from './send.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
/** Seconds to wait after each failed attempt. */
const RETRY_SECONDS = [5, 5 * MINUTE, 30 * MINUTE, ...[2, 5, 10, 14, 20, 24].map((hours) => hours * HOUR)];
/** How long an address may fail before it is switched off. */
const FAILING_MS = 5 * 24 * HOUR * 1000;
/** How much longer than the table says a wait may be, so that what failed together does not come back together. */
const JITTER = 0.2;
const GONE = 410;

/** Keeps how an attempt went, and what follows; returns whether the address is to be told more. */
export async function recordAttempt(
  services: Services,
  db: BusinessDb,
  delivery: Selectable<WebhookDeliveriesTable>,
  attempt: Sent & { at: number },
): Promise<boolean> {
  const now = services.now();
  const owners = await businessOwners(services.store.platform, db.businessId);
  return db.transaction(async (tx) => {
    const current = await tx
      .locked(
        tx.q
          .selectFrom('webhook_deliveries')
          .select(['attempts', 'next_attempt_at'])
          .where('id', '=', delivery.id),
      )
      .executeTakeFirst();
    const attempts = [...(JSON.parse(current?.attempts ?? '[]') as unknown[]), attempt]; // Written below alone.
    const next = attempt.error === null ? null : waitOf(services, attempts.length);
    const follows = {
      state: attempt.error === null ? 'delivered' : next === null ? 'dead' : 'retrying',
      next_attempt_at: next === null ? null : now + next,
    } as const;
    // Resent while it was under way: it is still to be sent once more, however this went.
    const isResent = current?.next_attempt_at !== delivery.next_attempt_at;
    await tx.q
      .updateTable('webhook_deliveries')
      .set({ attempts: JSON.stringify(attempts), ...(isResent ? {} : follows) })
      .where('id', '=', delivery.id)
      .execute();
    return judge(services, tx, delivery.webhook_id, attempt, owners);
  });
}

/** Milliseconds until the next attempt; null when there is none. */
function waitOf({ config, random }: Services, tried: number): number | null {
  const table = config.WEBHOOK_RETRY_SECONDS.length > 0 ? config.WEBHOOK_RETRY_SECONDS : RETRY_SECONDS;
  const seconds = table[tried - 1];
  return seconds === undefined ? null : Math.round(seconds * 1000 * (1 + random() * JITTER));
}

/** Switches off an address that says it is gone, or has failed for days. */
async function judge(
  services: Services,
  tx: BusinessTx,
  id: string,
  { error, status }: Sent,
  owners: readonly string[],
): Promise<boolean> {
  const row = await tx
    .locked(tx.q.selectFrom('webhooks').select(['failing_since', 'state']).where('id', '=', id))
    .executeTakeFirst();
  if (row?.state !== 'on') return false;
  const now = services.now();
  const failing = error === null ? null : (row.failing_since ?? now);
  const reason =
    status === GONE ? 'gone' : failing !== null && now - failing >= FAILING_MS ? 'failing' : null;
  if (failing === row.failing_since && reason === null) return true;
  const off = reason === null ? {} : ({ state: 'off', off_reason: reason } as const);
  await tx.q
    .updateTable('webhooks')
    .set({ failing_since: failing, ...off })
    .where('id', '=', id)
    .execute();
  if (reason === null) return true;
  for (const user_id of owners) await enqueue(tx, now, 'mail_webhook_off', { webhook_id: id, user_id });
  await appendAudit(services, tx.q, tx.businessId, now, {
    actor: systemActor,
    action: 'webhook.switched_off',
    target: id,
    detail: { reason },
  });
  return false;
}
