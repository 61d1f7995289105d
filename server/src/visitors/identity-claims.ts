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

/** The claims of a token whose signature holds. Throws 401 that names the one that is missing or odd. */
export function readClaims(payload: unknown): Claims {
  const parsed = Claims.safeParse(payload, { reportInput: true });
  if (parsed.success) return parsed.data;
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
