import type { LoginReply } from '@askbob/contract/endpoints/auth.ts';
import type { z } from 'zod';
import { invalid } from '../kernel/errors.ts';
import { PLATFORM } from '../platform/db/store.ts';
import { appendAudit } from '../record/audit/append.ts';
import { requireNotSuspended } from './business-suspended.ts';
import { findKin } from './find-kin.ts';
import { openLogin } from './open-login.ts';
import { hashPassword, requireGoodPassword } from './password.ts';
import { type SecondFactorUser, verifySecondFactor } from './second-factor.ts';
import type { Services } from './services.ts';
import { setPassword } from './set-password.ts';
import { findByLink, useUpLink } from './use-link.ts';

export interface LinkSignIn {
  token: string;
  code?: string | undefined;
  /** Whoever has none yet must choose one; others may, since a forgotten one is why most links are made. */
  new_password?: string | undefined;
}

/**
 * Opens a login with the token of a sign-in link, which is used up; the second factor is asked as ever.
 * Throws 401 `second_factor_required` or `invalid_credentials`, 403 `business_suspended`, 404, 422, 429.
 */
export async function signInByLink(
  services: Services,
  { token, code, new_password }: LinkSignIn,
  userAgent: string,
): Promise<z.infer<typeof LoginReply>> {
  const { store, now } = services;
  const user = await findByLink(services, token, ['sign_in']);
  if (user.status === 'invited' && new_password === undefined) {
    throw invalid('/new_password', 'is missing: this account has no password yet. Choose one');
  }
  if (new_password !== undefined) requireGoodPassword(new_password, user.email, '/new_password');
  await checkCode(services, user, code);
  requireNotSuspended(services, user);
  const hash =
    new_password === undefined
      ? null
      : await hashPassword(new_password, await findKin(services, user.kind, user.email));
  return store.platform.transaction(async (q, emit) => {
    await useUpLink(q, token);
    const record = (action: string, detail = {}) =>
      appendAudit(services, q, user.business_id ?? PLATFORM, now(), {
        actor: { id: user.id, kind: user.kind, name: user.name },
        action,
        target: user.id,
        detail,
      });
    if (hash !== null) {
      await setPassword(q, emit, user, hash);
      await record(user.status === 'invited' ? 'member.joined' : 'password.reset');
    }
    const login = await openLogin(q, now(), user, { userAgent });
    await record('login.succeeded', { by: 'link' });
    return login;
  });
}

/** Guesses at the code are counted: whoever made the link may have kept it, but has no phone to go with it. */
async function checkCode(
  services: Services,
  user: SecondFactorUser,
  code: string | undefined,
): Promise<void> {
  const guesses = `totp:${user.id}`;
  if (code) services.limits.take('account', guesses);
  await verifySecondFactor(services, user, code);
  if (code) services.limits.giveBack('account', guesses);
}
