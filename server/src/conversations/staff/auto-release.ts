import type { BusinessTx } from '../../platform/db/store.ts';
import { enqueue } from '../../platform/jobs/enqueue.ts';
import type { Outcome, Work } from '../../platform/jobs/work.ts';
import { appendAudit, systemActor } from '../../record/audit/append.ts';
import { backToBob } from '../messages/whose-turn.ts';
import type { Services } from '../services.ts';
import type { ConversationRow } from '../sessions/open-session.ts';
import { applyChange } from './apply-change.ts';
import { waitAgain } from './wait-again.ts';

const MINUTE = 60_000;

/** Gives a conversation back to the assistant once staff have kept silent for as long as the business set. */
export async function autoRelease(services: Services, job: Work<'auto_release'>): Promise<Outcome> {
  const minutes = (await services.profiles.find(job.businessId))?.settings.auto_release_minutes ?? 0;
  if (minutes === 0) return { kind: 'done' };
  return services.store.forBusiness(job.businessId).transaction(async (tx): Promise<Outcome> => {
    const row = await tx
      .locked(tx.q.selectFrom('conversations').selectAll().where('id', '=', job.payload.conversation_id))
      .executeTakeFirst();
    if (row?.status !== 'with_staff') return { kind: 'done' };
    // Who put it off means to come back to it then.
    const due = Math.max(row.staff_spoke_at ?? row.updated_at, row.snoozed_until ?? 0) + minutes * MINUTE;
    if (due > services.now()) return { kind: 'again', at: due };
    await releaseSilent(services, tx, row);
    return { kind: 'done' };
  });
}

/** A visitor whose last words nobody answered goes on waiting for a person, though Bob answers him again. */
async function releaseSilent(services: Services, tx: BusinessTx, row: ConversationRow): Promise<void> {
  const now = services.now();
  const last = await tx.q
    .selectFrom('messages')
    .select('role')
    .where('conversation_id', '=', row.id)
    .where('seq', '=', row.last_seq)
    .executeTakeFirst();
  if (last?.role === 'visitor') await waitAgain(services, tx, row);
  else await applyChange(services, tx, row, backToBob(row));
  await appendAudit(services, tx.q, tx.businessId, now, {
    actor: systemActor,
    action: 'conversation.auto_released',
    target: row.id,
  });
}

/** Looks at a conversation again after the silence the business set. @param minutes 0 for never */
export async function watchSilence(
  tx: BusinessTx,
  now: number,
  conversationId: string,
  minutes: number,
): Promise<void> {
  if (minutes === 0) return;
  await enqueue(tx, now, 'auto_release', { conversation_id: conversationId }, now + minutes * MINUTE);
}
