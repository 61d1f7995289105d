import { findBusiness } from '../businesses/update-business.ts';
import type { LoginCaller } from '../kernel/caller.ts';
import { ApiError } from '../kernel/errors.ts';
import { actorOf, appendAudit } from '../record/audit/append.ts';
import { openLogin } from './open-login.ts';
import type { Services } from './services.ts';

/** How long an admin may stay inside a business on one reason. */
const SECONDS = 60 * 60;

/**
 * Opens a login as the business's first owner that carries the admin's name into every record, and ends with
 * the admin's own login. Throws 404, 409.
 */
export async function signInAsBusiness(
  services: Services,
  caller: LoginCaller,
  businessId: string,
  { reason, userAgent }: { reason: string; userAgent: string },
): Promise<{ access_token: string; expires_in: number }> {
  const business = await findBusiness(services, businessId);
  if (business.status === 'suspended') {
    throw new ApiError('conflict', 'This business is suspended. Resume it first, or look at it as an admin.');
  }
  const now = services.now();
  return services.store.platform.transaction(async (q) => {
    const owner = await q
      .selectFrom('users')
      .selectAll()
      .where('business_id', '=', business.id)
      .where('role', '=', 'owner')
      .where('status', '=', 'active')
      .orderBy('created_at')
      .executeTakeFirst();
    if (!owner) throw new ApiError('conflict', 'This business has no active owner yet. Add one first.');
    const login = await openLogin(q, now, owner, {
      userAgent,
      actingAs: { adminId: caller.userId, loginId: caller.loginId },
      seconds: SECONDS,
    });
    await appendAudit(services, q, business.id, now, {
      actor: actorOf(caller),
      action: 'login.signed_in_as',
      target: owner.id,
      detail: { reason },
    });
    return { access_token: login.access_token, expires_in: login.expires_in };
  });
}
