import { ApiError } from '../errors.ts';
import { newId } from '../ids.ts';
import { hashPassword, requireGoodPassword } from '../logins/password.ts';
import type { Services } from '../services.ts';

export interface NewUser {
  kind: 'admin' | 'customer';
  business_id: string | null;
  email: string;
  name: string;
  role: 'admin' | 'owner' | 'manager' | 'agent' | 'viewer';
  /** Without one the user is invited and cannot sign in yet. */
  password?: string | undefined;
}

/** Creates a user and returns the id. Throws 409 when the address is taken, 422 for a poor password. */
export async function createUser(services: Services, input: NewUser): Promise<string> {
  const email = input.email.toLowerCase();
  if (input.password !== undefined) requireGoodPassword(input.password, email, '/password');
  const hash = input.password === undefined ? null : await hashPassword(input.password);
  const id = newId(services.now());
  await services.store.platform.transaction(async (q) => {
    const taken = await q
      .selectFrom('users')
      .select('id')
      .where('kind', '=', input.kind)
      .where('email', '=', email)
      .executeTakeFirst();
    if (taken) throw new ApiError('conflict', 'This e-mail address already has an account. Use another one.');
    await q
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
      .execute();
  });
  return id;
}
