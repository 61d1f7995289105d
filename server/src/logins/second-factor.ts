import { Secret, TOTP } from 'otpauth';
import { ApiError } from '../kernel/errors.ts';
import { sha256 } from '../kernel/ids.ts';
import { openOrNull } from '../platform/secrets/seal.ts';
import type { Services } from './services.ts';

/** What of a user the second factor needs. */
export interface SecondFactorUser {
  id: string;
  email: string;
  totp_secret: string | null;
  totp_confirmed_at: number | null;
  totp_last_step: number | null;
  recovery_codes: string | null;
}

const STEP_SECONDS = 30;

/** A time-based one-time password as authenticator apps make it (RFC 6238: SHA-1, 6 digits, 30 s). */
export function totpOf(email: string, secret: string): TOTP {
  return new TOTP({
    issuer: 'Ask Bob',
    label: email,
    secret: Secret.fromBase32(secret),
    period: STEP_SECONDS,
  });
}

/**
 * Lets a user without a second factor pass; else wants a code that was not used before, or a recovery
 * code, which is used up. Throws 401 `second_factor_required` or `invalid_credentials`.
 */
export async function verifySecondFactor(
  services: Services,
  user: SecondFactorUser,
  code: string | undefined,
): Promise<void> {
  if (user.totp_confirmed_at === null || user.totp_secret === null) return;
  if (code === undefined || code === '') {
    throw new ApiError('second_factor_required', 'Send the six digits of your authenticator app as "code".');
  }
  if (await useCode(services, user, code.replaceAll(/\s/g, ''))) return;
  throw new ApiError('invalid_credentials', 'That code is wrong or was used before. Wait for the next one.');
}

/** The time step a code of the app belongs to, a step around `now` at most; null for a wrong code. @param now ms */
export function stepOf(totp: TOTP, code: string, now: number): number | null {
  const delta = totp.validate({ token: code, timestamp: now, window: 1 });
  return delta === null ? null : Math.floor(now / 1000 / STEP_SECONDS) + delta;
}

/** What the seal of an app's secret is bound to. */
export const appSeal = (userId: string): string[] => ['totp', userId];

async function useCode(services: Services, user: SecondFactorUser, code: string): Promise<boolean> {
  const { store, secretKey, now } = services;
  // Only a code of the app needs the sealed secret: a recovery code works without its key.
  if (!/^\d{6}$/.test(code)) return useRecoveryCode(services, user, sha256(code.toLowerCase()));
  const secret = openOrNull(secretKey, user.totp_secret ?? '', appSeal(user.id));
  if (secret === null) {
    throw new ApiError(
      'invalid_credentials',
      'The codes of your app cannot be checked any more. Use a recovery code, then set the app up anew.',
    );
  }
  const step = stepOf(totpOf(user.email, secret), code, now());
  if (step === null) return false;
  const used = await store.platform.transaction((q) =>
    q
      .updateTable('users')
      .set({ totp_last_step: step })
      .where('id', '=', user.id)
      .where((where) => where.or([where('totp_last_step', 'is', null), where('totp_last_step', '<', step)]))
      .executeTakeFirst(),
  );
  return used.numUpdatedRows > 0n;
}

async function useRecoveryCode(services: Services, user: SecondFactorUser, hash: string): Promise<boolean> {
  const codes = JSON.parse(user.recovery_codes ?? '[]') as string[];
  if (!codes.includes(hash)) return false;
  const left = JSON.stringify(codes.filter((each) => each !== hash));
  const used = await services.store.platform.transaction((q) =>
    q
      .updateTable('users')
      .set({ recovery_codes: left })
      .where('id', '=', user.id)
      .where('recovery_codes', '=', user.recovery_codes)
      .executeTakeFirst(),
  );
  return used.numUpdatedRows > 0n;
}
