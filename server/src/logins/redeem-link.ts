import { PLATFORM } from '../platform/db/store.ts';
import { appendAudit } from '../record/audit/append.ts';
import { findKin } from './find-kin.ts';
import { hashPassword, requireGoodPassword } from './password.ts';
import type { Services } from './services.ts';
import { setPassword } from './set-password.ts';
import { findByLink, useUpLink } from './use-link.ts';

/**
 * Sets a password with the token of an invitation or reset link. Every login and every other link of the
 * user ends. Throws 404, 422.
 */
export async function redeemLink(
  services: Services,
  { token, new_password }: { token: string; new_password: string },
): Promise<void> {
  const user = await findByLink(services, token, ['invitation', 'reset']);
  requireGoodPassword(new_password, user.email, '/new_password');
  const hash = await hashPassword(new_password, await findKin(services, user.kind, user.email));
  await services.store.platform.transaction(async (q, emit) => {
    await useUpLink(q, token);
    await setPassword(q, emit, user, hash);
    await appendAudit(services, q, user.business_id ?? PLATFORM, services.now(), {
      actor: { id: user.id, kind: user.kind, name: user.name },
      action: user.purpose === 'invitation' ? 'member.joined' : 'password.reset',
      target: user.id,
    });
  });
}
