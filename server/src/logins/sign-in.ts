import type { LoginReply } from '@askbob/contract/endpoints/auth.ts';
import type { z } from 'zod';
import { ApiError } from '../kernel/errors.ts';
import { PLATFORM } from '../platform/db/store.ts';
import { appendAudit } from '../record/audit/append.ts';
import { requireNotSuspended } from './business-suspended.ts';
import { countFailure } from './failed-sign-ins.ts';
import { type Account, findAccounts } from './find-accounts.ts';
import { openLogin } from './open-login.ts';
import { fittingHashes } from './password.ts';
import { verifySecondFactor } from './second-factor.ts';
import type { Services } from './services.ts';
import type { Desk } from './throttle.ts';

export interface SignIn {
  kind: 'admin' | 'customer';
  email: string;
  password: string;
  code: string | undefined;
  businessId: string | undefined;
  userAgent: string;
  desk: Desk;
}

/**
 * Checks a password against every account of the address and opens a login. Unknown address, wrong password
 * and disabled user cost the same and answer the same. Throws 401 `invalid_credentials` or
 * `second_factor_required`, 403 `business_suspended`, 409 `choose_business` when the password opens several, 429.
 */
export async function signIn(services: Services, input: SignIn): Promise<z.infer<typeof LoginReply>> {
  const { store, throttle, now } = services;
  const email = input.email.toLowerCase();
  const accounts = await findAccounts(services, input.kind, email);
  const ids = accounts.map(({ id }) => id);
  const attempt = throttle.attempt(`${input.kind}:${email}`, ids, input.desk);
  const tried = accounts.filter(({ id }) => attempt.mayTry(id));
  const opened = preferOpen(await openedBy(tried, input.password));
  const chosen = opened.filter(({ business_id }) => (input.businessId ?? business_id) === business_id);
  const [user] = chosen;
  if (!user) {
    await countFailure(services, input.kind, email);
    throw new ApiError(
      'invalid_credentials',
      'E-mail or password is wrong. Platform staff and people of a business sign in at different addresses.',
    );
  }
  // Asking for more tells nothing but that the password is right.
  if (chosen.length > 1 || (user.totp_confirmed_at !== null && !input.code)) attempt.giveBack();
  if (chosen.length > 1) throw chooseBusiness(chosen);
  await verifySecondFactor(services, user, input.code).catch(async (error: unknown) => {
    if (input.code) await countFailure(services, input.kind, email);
    throw error;
  });
  attempt.succeeded(user.id);
  requireNotSuspended(services, user);
  return store.platform.transaction(async (q) => {
    const login = await openLogin(q, now(), user, { userAgent: input.userAgent });
    await appendAudit(services, q, user.business_id ?? PLATFORM, now(), {
      actor: { id: user.id, kind: user.kind, name: user.name },
      action: 'login.succeeded',
      target: user.id,
    });
    return login;
  });
}

/** The accounts a password opens, of those that may sign in. */
async function openedBy(accounts: readonly Account[], password: string): Promise<Account[]> {
  const hashes = accounts.flatMap(({ password_hash }) => password_hash ?? []);
  const fitting = await fittingHashes(password, hashes);
  return accounts.filter(
    ({ password_hash, status }) =>
      password_hash !== null && fitting.has(password_hash) && status === 'active',
  );
}

/** A suspended business is only spoken of where no other one fits. */
function preferOpen(accounts: Account[]): Account[] {
  const open = accounts.filter(({ business_status }) => business_status !== 'suspended');
  return open.length > 0 ? open : accounts;
}

function chooseBusiness(accounts: readonly Account[]): ApiError {
  const businesses = accounts.flatMap(({ business_id: id, business_name: name }) =>
    id !== null && name !== null ? [{ id, name }] : [],
  );
  return new ApiError(
    'choose_business',
    'This password opens several businesses. Send the same again with the "business_id" of one of them.',
    { extra: { businesses } },
  );
}
