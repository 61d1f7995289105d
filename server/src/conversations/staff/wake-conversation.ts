import type { Outcome, Work } from '../../platform/jobs/work.ts';
import { appendAudit, systemActor } from '../../record/audit/append.ts';
import { callTeam } from '../announce/call-team.ts';
import type { Services } from '../services.ts';
import { applyChange } from './apply-change.ts';

/** Brings a snoozed conversation back into the list at its time; whoever waits in it calls the team again. */
export async function wakeConversation(
  services: Services,
  { businessId, payload }: Work<'wake_conversation'>,
): Promise<Outcome> {
  const business = await services.profiles.find(businessId);
  return services.store.forBusiness(businessId).transaction(async (tx): Promise<Outcome> => {
    const now = services.now();
    const row = await tx
      .locked(tx.q.selectFrom('conversations').selectAll().where('id', '=', payload.conversation_id))
      .executeTakeFirst();
    if (row?.snoozed_until !== payload.until) return { kind: 'done' };
    await applyChange(services, tx, row, { snoozed_until: null });
    // As if he began to wait now: the reminder of before saw that somebody had put it off.
    if (row.status === 'waiting' && business) {
      await callTeam(tx, now, business.settings, { ...row, status: 'open' });
    }
    const entry = { actor: systemActor, action: 'conversation.woken', target: row.id };
    await appendAudit(services, tx.q, tx.businessId, now, entry);
    return { kind: 'done' };
  });
}
