import { type MemberRole, permissionsOf } from '@askbob/contract/permissions.ts';
import { requirePlanRoom } from '../businesses/plans.ts';
import type { LoginCaller } from '../kernel/caller.ts';
import { endLogins, rightsChanged } from '../logins/end-logins.ts';
import type { EmitTo } from '../platform/db/store.ts';
import { actorOf, appendAudit } from '../record/audit/append.ts';
import { holdMember, requireAnotherOwner } from './find-member.ts';
import { presentMember } from './present.ts';
import type { Services } from './services.ts';

interface MemberChange {
  name?: string | undefined;
  role?: MemberRole | undefined;
  status?: 'active' | 'disabled' | undefined;
}

/**
 * Changes a person's name, role or status. What a right allowed ends with it: disabling ends every login, a new
 * role every event stream, and who may not speak with visitors any more gives their conversations back.
 * Throws 404, 409.
 */
export async function updateMember(
  services: Services,
  caller: LoginCaller,
  businessId: string,
  id: string,
  change: MemberChange,
) {
  return services.store.forBusiness(businessId).transaction(async (tx) => {
    const before = await holdMember(tx, id);
    // Someone who was invited becomes active by setting a password, not by this.
    const waits = before.status === 'invited' && change.status === 'active';
    const status = waits ? before.status : (change.status ?? before.status);
    // Only a role that this table holds is ever written.
    const role = change.role ?? (before.role as MemberRole);
    const disabled = status === 'disabled';
    if (before.status === 'disabled' && !disabled) await requirePlanRoom(services, tx, businessId, 'members');
    if (before.role === 'owner' && (role !== 'owner' || disabled)) await requireAnotherOwner(tx, id);
    const after = { name: change.name ?? before.name, role, status };
    await tx.q.updateTable('users').set(after).where('id', '=', id).execute();
    const emit: EmitTo = (_own, event) => tx.emit(event);
    if (disabled) await endLogins(tx.q, emit, before);
    else if (role !== before.role) rightsChanged(emit, before);
    const speaks = !disabled && permissionsOf[role].includes('chat.manage');
    const given_back = speaks ? 0 : await services.giveBackHeld(tx, actorOf(caller), id);
    await appendAudit(services, tx.q, businessId, services.now(), {
      actor: actorOf(caller),
      action: 'member.changed',
      target: id,
      detail: { ...change, ...(given_back > 0 ? { given_back } : {}) },
    });
    return presentMember({ ...before, ...after });
  });
}
