import { appendAudit, PLATFORM } from '../audit/append.ts';
import { ApiError } from '../errors.ts';
import { sha256 } from '../ids.ts';
import type { Services } from '../services.ts';
import { createLink } from './links.ts';
import { hashPassword, requireGoodPassword } from './password.ts';

/** Mails a link that sets a new password, if the address is known; callers cannot tell whether it was. */
export async function forgotPassword(
  services: Services,
  { email, kind }: { email: string; kind: 'admin' | 'customer' },
): Promise<void> {
  services.limits.take('account', `forgot:${kind}:${email}`);
  const user = await services.store.platform.read((q) =>
    q
      .selectFrom('users')
      .selectAll()
      .where('kind', '=', kind)
      .where('email', '=', email)
      .where('status', '=', 'active')
      .executeTakeFirst(),
  );
  if (!user) return;
  const link = await services.store.platform.transaction((q) => createLink(services, q, user, 'reset'));
  // Not awaited: the time that a mail server takes must not tell whether the address is known.
  void services.mail
    .send({
      to: user.email,
      subject: 'Set a new password for Ask Bob',
      text: `Hello ${user.name},\n\nset a new password here, within an hour:\n${link}\n\nIf you did not ask for this, ignore this mail.\n`,
    })
    .then((sent) => {
      if (!sent) services.log.warn({ user: user.id }, 'no mail server: a reset link could not be sent');
    });
}

/** Sets a password with the token of a link, which is used up; every login of the user ends. Throws 404, 422. */
export async function redeemLink(
  services: Services,
  { token, new_password }: { token: string; new_password: string },
): Promise<void> {
  const now = services.now();
  const find = services.store.platform.read((q) =>
    q
      .selectFrom('links')
      .innerJoin('users', 'users.id', 'links.user_id')
      .select([
        'links.token_hash',
        'links.purpose',
        'users.id',
        'users.kind',
        'users.email',
        'users.name',
        'users.business_id',
      ])
      .where('links.token_hash', '=', sha256(token))
      .where('links.used_at', 'is', null)
      .where('links.expires_at', '>', now)
      .where('users.status', '!=', 'disabled')
      .executeTakeFirst(),
  );
  const user = await find;
  if (!user) throw linkGone();
  requireGoodPassword(new_password, user.email, '/new_password');
  const hash = await hashPassword(new_password);
  await services.store.platform.transaction(async (q) => {
    const used = await q
      .updateTable('links')
      .set({ used_at: now })
      .where('token_hash', '=', user.token_hash)
      .where('used_at', 'is', null)
      .executeTakeFirst();
    if (used.numUpdatedRows === 0n) throw linkGone();
    await q
      .updateTable('users')
      .set({ password_hash: hash, status: 'active' })
      .where('id', '=', user.id)
      .execute();
    await q.deleteFrom('logins').where('user_id', '=', user.id).execute();
    await appendAudit(q, user.business_id ?? PLATFORM, now, {
      actor: { id: user.id, kind: user.kind, name: user.name },
      action: user.purpose === 'invitation' ? 'member.joined' : 'password.reset',
      target: user.id,
    });
  });
}

function linkGone(): ApiError {
  return new ApiError('not_found', 'This link was used before or is too old. Ask for a new one.');
}
