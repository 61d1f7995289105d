import { errors } from 'jose';
import { z } from 'zod';
import { ApiError } from '../kernel/errors.ts';
import { fromZod } from '../platform/http/problem.ts';

const text = (max: number) =>
  z
    .string()
    .max(max)
    .refine((s) => !s.includes('\0') && s.isWellFormed(), 'must not hold NUL characters or broken Unicode');

/** An address in any script (RFC 6531); what mail headers give a meaning to, such as commas and brackets, is in none. */
const ADDRESS =
  /^[\p{L}\p{M}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\p{L}\p{M}\p{N}-]{1,63}(?:\.[\p{L}\p{M}\p{N}-]{1,63})+$/u;

/** As sites send what people typed: with spaces around it, and empty where nothing was. */
const typed = (value: unknown) => (typeof value === 'string' ? value.trim() || null : value);

/** What the business's server says of its visitor; `sub` is its own id for them, often a number of its database. */
const Claims = z.object({
  sub: z.preprocess((id) => (Number.isSafeInteger(id) ? `${id}` : id), text(128).min(1)),
  name: z.preprocess(typed, text(120).nullish()),
  email: z.preprocess(
    typed,
    z.string().max(254).regex(ADDRESS, 'must be an address such as ada@example.com').nullish(),
  ),
  /** Values of the business's own fields of contacts, by their keys. */
  fields: z.record(text(40), z.union([text(1000), z.number(), z.boolean(), z.null()])).nullish(),
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
  if (error instanceof errors.JOSEAlgNotAllowed) return refused('it is not signed with HS256');
  if (error instanceof errors.JWSSignatureVerificationFailed)
    return refused('its signature does not fit. Sign with the identity secret that this business has now');
  return refused('sign it with HS256 and the identity secret of the business, with sub and exp');
}

function refused(why: string): ApiError {
  return new ApiError('unauthenticated', `This identity token is not valid: ${why}.`);
}
