import { randomBytes } from 'node:crypto';
import { Secret } from 'otpauth';
import type { LoginCaller } from '../kernel/caller.ts';
import { ApiError, invalid } from '../kernel/errors.ts';
import { sha256 } from '../kernel/ids.ts';
import type { Queries } from '../platform/db/store.ts';
import { PLATFORM } from '../platform/db/store.ts';
import { openOrNull, seal } from '../platform/secrets/seal.ts';
import { actorOf, appendAudit } from '../record/audit/append.ts';
import { requireOwnPassword } from './change-password.ts';
import { appSeal, type SecondFactorUser, stepOf, totpOf, verifySecondFactor } from './second-factor.ts';
import type { Services } from './services.ts';

const RECOVERY_CODES = 10;

/** Makes a secret for an authenticator app; nothing changes until a first code confirms it. Throws 401, 409. */
export async function startSecondFactor(services: Services, caller: LoginCaller, password: string) {
  await requireOwnPassword(services, caller, password);
  const secret = new Secret({ size: 20 }).base32;
  const sealed = seal(services.secretKey, secret, appSeal(caller.userId));
  const started = await services.store.platform.transaction((q) =>
    q
      .updateTable('users')
      .set({ totp_secret: sealed, totp_last_step: null })
      .where('id', '=', caller.userId)
      .where('totp_confirmed_at', 'is', null)
      .executeTakeFirst(),
  );
  if (started.numUpdatedRows === 0n) {
    throw new ApiError('conflict', 'A second factor is on already. Turn it off first.');
  }
  return { secret, otpauth_url: totpOf(caller.email, secret).toString() };
}

/**
 * Turns the second factor on with a first code, which is used up by it; the recovery codes are returned once
 * and stored hashed. Throws 409, 422, 429.
 */
export async function confirmSecondFactor(services: Services, caller: LoginCaller, code: string) {
  const guesses = guessesOf(caller);
  services.limits.take('account', guesses);
  const { totp_secret: sealed, totp_confirmed_at } = await findFactor(services, caller);
  if (sealed === null || totp_confirmed_at !== null) throw notBegun();
  const secret = openOrNull(services.secretKey, sealed, appSeal(caller.userId));
  if (secret === null) throw notBegun();
  const totp = totpOf(caller.email, secret);
  const step = stepOf(totp, code, services.now());
  if (step === null) {
    throw invalid('/code', 'is not the code that the app shows now. Check the clock of the phone');
  }
  services.limits.giveBack('account', guesses);
  const codes = Array.from({ length: RECOVERY_CODES }, () => randomBytes(5).toString('hex'));
  await services.store.platform.transaction(async (q) => {
    const confirmed = await q
      .updateTable('users')
      .set({
        totp_confirmed_at: services.now(),
        totp_last_step: step,
        recovery_codes: JSON.stringify(codes.map(sha256)),
      })
      .where('id', '=', caller.userId)
      .where('totp_secret', '=', sealed)
      .where('totp_confirmed_at', 'is', null)
      .executeTakeFirst();
    if (confirmed.numUpdatedRows === 0n) throw notBegun();
    await record(services, q, caller, 'second_factor.enabled');
  });
  return { recovery_codes: codes };
}

/**
 * Turns the second factor off, with the password and a code: a desk left open is not enough.
 * Throws 401, 429, and 409 where the business requires one.
 */
export async function removeSecondFactor(
  services: Services,
  caller: LoginCaller,
  { password, code }: { password: string; code?: string | undefined },
): Promise<void> {
  await requireOwnPassword(services, caller, password);
  const business = caller.businessId ? await services.profiles.find(caller.businessId) : null;
  if (business?.settings.require_second_factor) {
    throw new ApiError(
      'conflict',
      'Your business requires a second factor. An owner can change that in the settings.',
    );
  }
  await requireOwnCode(services, caller, code);
  await services.store.platform.transaction(async (q) => {
    await q
      .updateTable('users')
      .set({ totp_secret: null, totp_confirmed_at: null, totp_last_step: null, recovery_codes: null })
      .where('id', '=', caller.userId)
      .execute();
    await record(services, q, caller, 'second_factor.disabled');
  });
}

/** Wants a code from a signed-in person who has a second factor. Throws 401, 429. */
export async function requireOwnCode(
  services: Services,
  caller: LoginCaller,
  code: string | undefined,
): Promise<void> {
  const guesses = guessesOf(caller);
  services.limits.take('account', guesses);
  await verifySecondFactor(services, await findFactor(services, caller), code);
  services.limits.giveBack('account', guesses);
}

/** What a signed-in person's wrong codes are counted by. */
const guessesOf = (caller: LoginCaller): string => `totp:${caller.userId}`;

const notBegun = (): ApiError => new ApiError('conflict', 'Begin with POST /api/auth/second-factor.');

async function findFactor({ store }: Services, caller: LoginCaller): Promise<SecondFactorUser> {
  const columns = [
    'id',
    'email',
    'totp_secret',
    'totp_confirmed_at',
    'totp_last_step',
    'recovery_codes',
  ] as const;
  return store.platform.read((q) =>
    q.selectFrom('users').select(columns).where('id', '=', caller.userId).executeTakeFirstOrThrow(),
  );
}

function record(services: Services, q: Queries, caller: LoginCaller, action: string): Promise<void> {
  return appendAudit(services, q, caller.businessId ?? PLATFORM, services.now(), {
    actor: actorOf(caller),
    action,
    target: caller.userId,
  });
}
