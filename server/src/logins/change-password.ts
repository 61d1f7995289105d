import type { LoginCaller } from '../kernel/caller.ts';
import { ApiError } from '../kernel/errors.ts';
import { PLATFORM } from '../platform/db/store.ts';
import { actorOf, appendAudit } from '../record/audit/append.ts';
import { endLogins, personOf } from './end-logins.ts';
import { hashPassword, requireGoodPassword, verifyPassword } from './password.ts';
import type { Services } from './services.ts';

/** Sets a new password and ends every other login, every sign-in-as and every link of the user. Throws 401 when the current one is wrong. */
export async function changeOwnPassword(
  services: Services,
  caller: LoginCaller,
  { current_password, new_password }: { current_password: string; new_password: string },
): Promise<void> {
  const before = await requireOwnPassword(services, caller, current_password);
  requireGoodPassword(new_password, caller.email, '/new_password');
  const hash = await hashPassword(new_password, before);
  await services.store.platform.transaction(async (q, emit) => {
    await q.updateTable('users').set({ password_hash: hash }).where('id', '=', caller.userId).execute();
    await endLogins(q, emit, personOf(caller), caller.loginId);
    await q.deleteFrom('links').where('user_id', '=', caller.userId).execute();
    await appendAudit(services, q, caller.businessId ?? PLATFORM, services.now(), {
      actor: actorOf(caller),
      action: 'password.changed',
      target: caller.userId,
    });
  });
}

/** Asks for the caller's password again before something that only they may do; returns its hash. Throws 401, 429. */
export async function requireOwnPassword(
  services: Services,
  caller: LoginCaller,
  password: string,
): Promise<string> {
  const account = `password:${caller.userId}`;
  // Counted before it is checked, so that many at once count too.
  services.limits.take('account', account);
  const user = await services.store.platform.read((q) =>
    q.selectFrom('users').select('password_hash').where('id', '=', caller.userId).executeTakeFirst(),
  );
  const hash = user?.password_hash ?? null;
  if ((await verifyPassword(password, hash)) && hash !== null) {
    services.limits.giveBack('account', account);
    return hash;
  }
  throw new ApiError('invalid_credentials', 'The current password is wrong. Nothing was changed.');
}
