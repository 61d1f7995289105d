import { actorOf, appendAudit } from '../audit/append.ts';
import type { LoginCaller } from '../http/caller.ts';
import type { Services } from '../services.ts';
import { findMember, requireAnotherOwner } from './find-member.ts';

/** Removes a person with every login of theirs; what they wrote keeps their name. Throws 404, 409. */
export async function removeMember(
  services: Services,
  caller: LoginCaller,
  businessId: string,
  id: string,
): Promise<void> {
  const member = await findMember(services, businessId, id);
  await services.store.platform.transaction(async (q) => {
    if (member.role === 'owner') await requireAnotherOwner(q, businessId, id);
    await q.deleteFrom('logins').where('user_id', '=', id).execute();
    await q.deleteFrom('links').where('user_id', '=', id).execute();
    await q.deleteFrom('users').where('id', '=', id).where('business_id', '=', businessId).execute();
    await appendAudit(q, businessId, services.now(), {
      actor: actorOf(caller),
      action: 'member.removed',
      target: id,
      detail: { email: member.email },
    });
  });
}
