import { ApiError } from '../kernel/errors.ts';
import { newId } from '../kernel/ids.ts';
import { findKin } from '../logins/find-kin.ts';
import { hashPassword, requireGoodPassword } from '../logins/password.ts';
import { isUniqueViolation } from '../platform/db/unique-violation.ts';
import type { Services } from './services.ts';

export interface NewUser {
  kind: 'admin' | 'customer';
  business_id: string | null;
  email: string;
  name: string;
  role: 'admin' | 'owner' | 'manager' | 'agent' | 'viewer';
  /** Without one the user is invited and cannot sign in yet. */
  password?: string | undefined;
}

/**
 * Creates a user and returns the id. Throws 409 when the business, or for admins the platform, has somebody
 * with the address already, 422 for a poor password. What other businesses have plays no part.
 */
export async function createUser(services: Services, input: NewUser): Promise<string> {
  const email = input.email.toLowerCase();
  if (input.password !== undefined) requireGoodPassword(input.password, email, '/password');
  const hash = await firstHash(services, input.kind, email, input.password);
  const id = newId(services.now());
  const created = services.store.platform.transaction((q) =>
    q
      .insertInto('users')
      .values({
        id,
        kind: input.kind,
        business_id: input.business_id,
        email,
        name: input.name,
        role: input.role,
        password_hash: hash,
        status: hash === null ? 'invited' : 'active',
        totp_secret: null,
        totp_confirmed_at: null,
        totp_last_step: null,
        recovery_codes: null,
        created_at: services.now(),
      })
      .execute(),
  );
  await created.catch((error: unknown) => {
    throw isUniqueViolation(error) ? taken() : error;
  });
  return id;
}

async function firstHash(
  services: Services,
  kind: NewUser['kind'],
  email: string,
  password: string | undefined,
): Promise<string | null> {
  if (password === undefined) return null;
  return hashPassword(password, await findKin(services, kind, email));
}

function taken(): ApiError {
  return new ApiError('conflict', 'Somebody here has this e-mail address already. Use another one.');
}
