import type { LoginReply } from '@askbob/contract/endpoints/auth.ts';
import type { z } from 'zod';
import { PLATFORM } from '../platform/db/store.ts';
import { appendAudit } from '../record/audit/append.ts';
import { findKin } from './find-kin.ts';
import { openLogin } from './open-login.ts';
import { hashPassword, requireGoodPassword } from './password.ts';
import type { Services } from './services.ts';
import { setPassword } from './set-password.ts';
import { findByLink, useUpLink } from './use-link.ts';

/**
 * Sets a password with the token of an invitation or reset link. Every login and every other link of the
 * user ends. Who has just chosen a password need not type it again: a login is opened, unless a second factor is to be
 * asked or the business is suspended; then null. Throws 404, 422.
 */
export async function redeemLink(
  services: Services,
  { token, new_password }: { token: string; new_password: string },
  userAgent: string,
): Promise<z.infer<typeof LoginReply> | null> {
  const user = await findByLink(services, token, ['invitation', 'reset']);
  requireGoodPassword(new_password, user.email, '/new_password');
  const hash = await hashPassword(new_password, await findKin(services, user.kind, user.email));
  const now = services.now();
  return services.store.platform.transaction(async (q, emit) => {
    const record = (action: string, detail = {}) =>
      appendAudit(services, q, user.business_id ?? PLATFORM, now, {
        actor: { id: user.id, kind: user.kind, name: user.name },
        action,
        target: user.id,
        detail,
      });
    await useUpLink(q, token);
    await setPassword(q, emit, user, hash);
    await record(user.purpose === 'invitation' ? 'member.joined' : 'password.reset');
    if (user.totp_confirmed_at !== null || user.business_status === 'suspended') return null;
    await record('login.succeeded', { by: 'link' });
    return openLogin(q, now, user, { userAgent });
  });
}
