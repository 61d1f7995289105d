import { randomBytes } from 'node:crypto';
import { Secret } from 'otpauth';
import { actorOf, appendAudit, PLATFORM } from '../audit/append.ts';
import { ApiError, invalid } from '../errors.ts';
import type { LoginCaller } from '../http/caller.ts';
import { sha256 } from '../ids.ts';
import { open, seal } from '../secrets/seal.ts';
import type { Services } from '../services.ts';
import { requireOwnPassword } from './change-password.ts';
import { totpOf } from './second-factor.ts';

const RECOVERY_CODES = 10;

/** Makes a secret for an authenticator app; nothing changes until a first code confirms it. Throws 401, 409. */
export async function startSecondFactor(services: Services, caller: LoginCaller, password: string) {
  await requireOwnPassword(services, caller, password);
  if (caller.secondFactor)
    throw new ApiError('conflict', 'A second factor is on already. Turn it off first.');
  const secret = new Secret({ size: 20 }).base32;
  const sealed = seal(services.secretKey, secret, ['totp', caller.userId]);
  await services.store.platform.transaction((q) =>
    q
      .updateTable('users')
      .set({ totp_secret: sealed, totp_confirmed_at: null, totp_last_step: null })
      .where('id', '=', caller.userId)
      .execute(),
  );
  return { secret, otpauth_url: totpOf(caller.email, secret).toString() };
}

/** Turns the second factor on with a first code; the recovery codes are returned once and stored hashed. Throws 422. */
export async function confirmSecondFactor(services: Services, caller: LoginCaller, code: string) {
  services.limits.check('account', `totp:${caller.userId}`);
  const user = await services.store.platform.read((q) =>
    q
      .selectFrom('users')
      .select(['totp_secret', 'totp_confirmed_at'])
      .where('id', '=', caller.userId)
      .executeTakeFirst(),
  );
  if (!user?.totp_secret || user.totp_confirmed_at !== null) {
    throw new ApiError('conflict', 'Begin with POST /api/auth/second-factor.');
  }
  const totp = totpOf(caller.email, open(services.secretKey, user.totp_secret, ['totp', caller.userId]));
  if (totp.validate({ token: code, timestamp: services.now(), window: 1 }) === null) {
    services.limits.take('account', `totp:${caller.userId}`);
    throw invalid('/code', 'is not the code that the app shows now. Check the clock of the phone');
  }
  const codes = Array.from({ length: RECOVERY_CODES }, () => randomBytes(5).toString('hex'));
  await change(services, caller, 'second_factor.enabled', {
    totp_confirmed_at: services.now(),
    recovery_codes: JSON.stringify(codes.map(sha256)),
  });
  return { recovery_codes: codes };
}

/** Turns the second factor off. Throws 401, and 409 where the business requires one. */
export async function removeSecondFactor(
  services: Services,
  caller: LoginCaller,
  password: string,
): Promise<void> {
  await requireOwnPassword(services, caller, password);
  const business = caller.businessId ? await services.profiles.find(caller.businessId) : null;
  if (business?.settings.require_second_factor) {
    throw new ApiError(
      'conflict',
      'Your business requires a second factor. An owner can change that in the settings.',
    );
  }
  await change(services, caller, 'second_factor.disabled', {
    totp_secret: null,
    totp_confirmed_at: null,
    totp_last_step: null,
    recovery_codes: null,
  });
}

async function change(
  services: Services,
  caller: LoginCaller,
  action: string,
  values: {
    totp_secret?: null;
    totp_confirmed_at: number | null;
    totp_last_step?: null;
    recovery_codes: string | null;
  },
): Promise<void> {
  await services.store.platform.transaction(async (q) => {
    await q.updateTable('users').set(values).where('id', '=', caller.userId).execute();
    await appendAudit(q, caller.businessId ?? PLATFORM, services.now(), {
      actor: actorOf(caller),
      action,
      target: caller.userId,
    });
  });
}
