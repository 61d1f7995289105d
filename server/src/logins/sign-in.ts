import type { LoginReply } from '@askbob/contract/endpoints/auth.ts';
import type { z } from 'zod';
import { appendAudit, PLATFORM } from '../audit/append.ts';
import { ApiError } from '../errors.ts';
import type { Services } from '../services.ts';
import { openLogin } from './open-login.ts';
import { verifyPassword } from './password.ts';
import { verifySecondFactor } from './second-factor.ts';

export interface SignIn {
  kind: 'admin' | 'customer';
  email: string;
  password: string;
  code: string | undefined;
  userAgent: string;
  address: string;
}

/**
 * Checks a password and opens a login. Unknown user, wrong password and disabled user cost the same
 * and answer the same. Throws 401 `invalid_credentials` or `second_factor_required`, 429.
 */
export async function signIn(services: Services, input: SignIn): Promise<z.infer<typeof LoginReply>> {
  const { store, throttle, now } = services;
  const email = input.email.toLowerCase();
  const attempt = throttle.attempt(`${input.kind}:${email}`, input.address);
  const user = await store.platform.read((q) =>
    q
      .selectFrom('users')
      .leftJoin('businesses', 'businesses.id', 'users.business_id')
      .selectAll('users')
      .select('businesses.status as business_status')
      .where('users.kind', '=', input.kind)
      .where('users.email', '=', email)
      .executeTakeFirst(),
  );
  const right = await verifyPassword(input.password, user?.password_hash ?? null);
  if (!right || user?.status !== 'active' || user.business_status === 'suspended') {
    // Somebody unknown is recorded too: what is written takes time, which must not tell them apart.
    await recordSignIn(services, user ?? { ...nobody, kind: input.kind }, 'login.failed');
    throw new ApiError(
      'invalid_credentials',
      'E-mail or password is wrong. Platform staff and people of a business sign in at different addresses.',
    );
  }
  // Asking for the code tells no more than that the password is right.
  if (user.totp_confirmed_at !== null && !input.code) attempt.giveBack();
  await verifySecondFactor(services, user, input.code);
  attempt.succeeded();
  const login = await store.platform.transaction((q) =>
    openLogin(q, now(), user, { userAgent: input.userAgent }),
  );
  await recordSignIn(services, user, 'login.succeeded');
  return login;
}

/** Who a record names when no user has the address that was tried. */
const nobody = { id: null, name: 'unknown', business_id: null };

async function recordSignIn(
  services: Services,
  user: { id: string | null; kind: 'admin' | 'customer'; name: string; business_id: string | null },
  action: string,
): Promise<void> {
  const actor = { id: user.id, kind: user.kind, name: user.name };
  const entry = { actor, action, target: user.id };
  await services.store.platform.transaction((q) =>
    appendAudit(q, user.business_id ?? PLATFORM, services.now(), entry),
  );
}
