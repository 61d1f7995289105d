import { appendAudit, PLATFORM } from '../audit/append.ts';
import type { Queries } from '../db/store.ts';
import { ApiError } from '../errors.ts';
import { sha256 } from '../ids.ts';
import type { Services } from '../services.ts';
import { findKin } from './find-kin.ts';
import { hashPassword, requireGoodPassword } from './password.ts';

/**
 * Sets a password with the token of an invitation or reset link. Every login and every other link of the
 * user ends. Throws 404, 422.
 */
export async function redeemLink(
  services: Services,
  { token, new_password }: { token: string; new_password: string },
): Promise<void> {
  const now = services.now();
  const user = await services.store.platform.read((q) => findUser(q, token, now));
  if (!user) throw linkGone();
  requireGoodPassword(new_password, user.email, '/new_password');
  const hash = await hashPassword(new_password, await findKin(services, user.kind, user.email));
  await services.store.platform.transaction(async (q) => {
    await useUp(q, token);
    await q
      .updateTable('users')
      .set({ password_hash: hash, status: 'active' })
      .where('id', '=', user.id)
      .execute();
    await q.deleteFrom('logins').where('user_id', '=', user.id).execute();
    await q.deleteFrom('links').where('user_id', '=', user.id).execute();
    await appendAudit(q, user.business_id ?? PLATFORM, now, {
      actor: { id: user.id, kind: user.kind, name: user.name },
      action: user.purpose === 'invitation' ? 'member.joined' : 'password.reset',
      target: user.id,
    });
  });
}

function findUser(q: Queries, token: string, now: number) {
  return q
    .selectFrom('links')
    .innerJoin('users', 'users.id', 'links.user_id')
    .select(['links.purpose', 'users.id', 'users.kind', 'users.email', 'users.name', 'users.business_id'])
    .where('links.token_hash', '=', sha256(token))
    .where('links.expires_at', '>', now)
    .where('users.status', '!=', 'disabled')
    .executeTakeFirst();
}

/** Of several who use a link at once, one gets through. */
async function useUp(q: Queries, token: string): Promise<void> {
  const used = await q.deleteFrom('links').where('token_hash', '=', sha256(token)).executeTakeFirst();
  if (used.numDeletedRows === 0n) throw linkGone();
}

function linkGone(): ApiError {
  return new ApiError('not_found', 'This link was used before or is too old. Ask for a new one.');
}
