import { errors } from 'jose';
import { z } from 'zod';
import { ApiError } from '../kernel/errors.ts';
import { fromZod } from '../platform/http/problem.ts';

const text = (max: number) =>
  z
    .string()
    .max(max)
    .refine((s) => !s.includes('\0') && s.isWellFormed(), 'must not hold NUL characters or broken Unicode');

/** What the business's server says of its visitor; `sub` is its own id for them. */
const Claims = z.object({
  sub: text(128).min(1),
  name: text(120).nullish(),
  email: z.email().max(254).nullish(),
  exp: z.number(),
});
export type Claims = z.infer<typeof Claims>;

/** A token that holds for longer is a password that somebody forgot, or its `exp` is in milliseconds. */
const LONGEST_DAYS = 366;

/**
 * The claims of a token whose signature holds. Throws 401 that names the one that is missing or odd.
 * @param now milliseconds
 */
export function readClaims(payload: unknown, now: number): Claims {
  const parsed = Claims.safeParse(payload, { reportInput: true });
  if (parsed.success) {
    if (parsed.data.exp - now / 1000 <= LONGEST_DAYS * 86_400) return parsed.data;
    throw refused(
      `its claim "exp" lies more than ${LONGEST_DAYS} days ahead. It is in seconds since 1970; sign a token for each visit`,
    );
  }
  const [first] = fromZod(parsed.error).fields ?? [];
  throw refused(`its claim "${first?.pointer.slice(1)}" ${first?.message}`);
}

/** Why a token does not hold, as a 401 that says what to do. */
export function refuseToken(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof errors.JWTExpired) return refused('it has expired. Sign one for each visit');
  if (error instanceof errors.JWTClaimValidationFailed)
    return refused(`its claim "${error.claim}" is not as it should be: ${error.message}`);
  return refused('sign it with HS256 and the identity secret of the business, with sub and exp');
}

function refused(why: string): ApiError {
  return new ApiError('unauthenticated', `This identity token is not valid: ${why}.`);
}
