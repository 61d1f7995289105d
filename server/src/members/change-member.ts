import type { MemberRole } from '@askbob/contract/permissions.ts';
import { actorOf, appendAudit } from '../audit/append.ts';
import type { LoginCaller } from '../http/caller.ts';
import type { Services } from '../services.ts';
import { findMember, requireAnotherOwner } from './find-member.ts';
import { presentMember } from './present.ts';

/** Changes a person's name, role or status; disabling ends every login of theirs. Throws 404, 409. */
export async function changeMember(
  services: Services,
  caller: LoginCaller,
  businessId: string,
  id: string,
  change: {
    name?: string | undefined;
    role?: MemberRole | undefined;
    status?: 'active' | 'disabled' | undefined;
  },
) {
  const before = await findMember(services, businessId, id);
  // Someone who was invited becomes active by setting a password, not by this.
  const status =
    before.status === 'invited' && change.status === 'active' ? 'invited' : (change.status ?? before.status);
  const role = change.role ?? before.role;
  await services.store.platform.transaction(async (q) => {
    const losesOwner = before.role === 'owner' && (role !== 'owner' || status === 'disabled');
    if (losesOwner) await requireAnotherOwner(q, businessId, id);
    await q
      .updateTable('users')
      .set({ name: change.name ?? before.name, role, status })
      .where('id', '=', id)
      .where('business_id', '=', businessId)
      .execute();
    if (status === 'disabled') await q.deleteFrom('logins').where('user_id', '=', id).execute();
    await appendAudit(q, businessId, services.now(), {
      actor: actorOf(caller),
      action: 'member.changed',
      target: id,
      detail: { ...change },
    });
  });
  return presentMember(await findMember(services, businessId, id));
}
