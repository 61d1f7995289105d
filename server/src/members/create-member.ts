import type { MemberRole } from '@askbob/contract/permissions.ts';
import { requirePlanRoom } from '../businesses/plans.ts';
import type { LoginCaller } from '../kernel/caller.ts';
import { inviteByLink } from '../logins/links.ts';
import { actorOf, appendAudit } from '../record/audit/append.ts';
import { createUser } from './create-user.ts';
import { findMember } from './find-member.ts';
import { presentMember } from './present.ts';
import type { Services } from './services.ts';

/** Adds a person to a business; without a password they are invited by a single-use link. Throws 409, 422. */
export async function createMember(
  services: Services,
  caller: LoginCaller,
  businessId: string,
  input: { email: string; name: string; role: MemberRole; password?: string | undefined },
) {
  await services.store
    .forBusiness(businessId)
    .read((read) => requirePlanRoom(services, read, businessId, 'members'));
  const id = await createUser(services, { ...input, kind: 'customer', business_id: businessId });
  await services.store.platform.transaction((q) =>
    appendAudit(services, q, businessId, services.now(), {
      actor: actorOf(caller),
      action: 'member.added',
      target: id,
      detail: { email: input.email, role: input.role },
    }),
  );
  const member = await findMember(services, businessId, id);
  const link = input.password === undefined ? await inviteByLink(services, member, caller.name) : null;
  return { ...presentMember(member), invitation_url: link };
}
