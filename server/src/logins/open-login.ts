import { randomBytes } from 'node:crypto';
import type { LoginReply } from '@askbob/contract/endpoints/auth.ts';
import { permissionsOf, type Role } from '@askbob/contract/permissions.ts';
import type { z } from 'zod';
import { newId, newToken, sha256 } from '../kernel/ids.ts';
import type { Queries } from '../platform/db/store.ts';
import { csrfToken } from '../platform/http/csrf.ts';

/** How long a login lasts. */
export const LOGIN_SECONDS = 12 * 60 * 60;

/** The user a login is opened for. */
export interface LoginUser {
  id: string;
  email: string;
  name: string;
  role: string;
  business_id: string | null;
}

/**
 * Opens a login with a token of its own and returns what the client is told; the token is stored as a hash.
 * @param now milliseconds
 */
export async function openLogin(
  q: Queries,
  now: number,
  user: LoginUser,
  more: { userAgent: string; actingAs?: { adminId: string; loginId: string }; seconds?: number },
): Promise<z.infer<typeof LoginReply>> {
  const token = newToken('ab_');
  const id = newId(now);
  const csrfSecret = randomBytes(32).toString('base64url');
  const seconds = more.seconds ?? LOGIN_SECONDS;
  await q
    .insertInto('logins')
    .values({
      id,
      token_hash: sha256(token),
      user_id: user.id,
      business_id: user.business_id,
      csrf_secret: csrfSecret,
      acting_admin_id: more.actingAs?.adminId ?? null,
      opened_from: more.actingAs?.loginId ?? null,
      user_agent: more.userAgent.slice(0, 300),
      created_at: now,
      last_used_at: now,
      expires_at: now + seconds * 1000,
    })
    .execute();
  return {
    access_token: token,
    token_type: 'Bearer',
    expires_in: seconds,
    csrf_token: csrfToken(csrfSecret, id),
    user: presentUser(user),
  };
}

/** A user as the wire names them. */
export function presentUser(user: LoginUser): z.infer<typeof LoginReply>['user'] {
  const role = user.role as Role;
  return {
    id: user.id,
    email: user.email,
    name: user.name,
    role,
    permissions: [...permissionsOf[role]],
    business_id: user.business_id,
  };
}
