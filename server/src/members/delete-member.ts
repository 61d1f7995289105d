import type { LoginCaller } from '../kernel/caller.ts';
import { endLogins } from '../logins/end-logins.ts';
import { actorOf, appendAudit } from '../record/audit/append.ts';
import { holdMember, requireAnotherOwner } from './find-member.ts';
import type { Services } from './services.ts';

/**
 * Removes a person with every login of theirs, and gives back the conversations they hold; what they wrote
 * keeps their name. Throws 404, 409.
 */
export async function deleteMember(
  services: Services,
  caller: LoginCaller,
  businessId: string,
  id: string,
): Promise<void> {
  await services.store.forBusiness(businessId).transaction(async (tx) => {
    const member = await holdMember(tx, id);
    if (member.role === 'owner') await requireAnotherOwner(tx, id);
    await endLogins(tx.q, (_own, event) => tx.emit(event), member);
    await tx.q.deleteFrom('links').where('user_id', '=', id).execute();
    const given_back = await services.giveBackHeld(tx, actorOf(caller), id);
    await tx.q.deleteFrom('users').where('id', '=', id).execute();
    await appendAudit(services, tx.q, businessId, services.now(), {
      actor: actorOf(caller),
      action: 'member.removed',
      target: id,
      detail: { email: member.email, ...(given_back > 0 ? { given_back } : {}) },
    });
  });
}
