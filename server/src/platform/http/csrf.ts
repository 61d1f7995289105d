import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { LoginCaller } from '../../kernel/caller.ts';
import type { Config } from '../../kernel/config.ts';
import { ApiError } from '../../kernel/errors.ts';
import { isSameOrigin } from './same-origin.ts';

/** The token a cookie caller must send back: an HMAC bound to this login, so no other login's will do. */
export function csrfToken(secret: string, loginId: string): string {
  return createHmac('sha256', secret).update(loginId).digest('base64url');
}

/** Throws 403 `csrf_failed` unless a cookie caller's change comes from our page and carries its token. */
export function requireCsrf(request: FastifyRequest, caller: LoginCaller, config: Config): void {
  const sent = Buffer.from(String(request.headers['x-csrf-token'] ?? ''));
  const expected = Buffer.from(csrfToken(caller.csrfSecret, caller.loginId));
  const right = sent.length === expected.length && timingSafeEqual(sent, expected);
  if (right && isSameOrigin(request, config)) return;
  throw new ApiError(
    'csrf_failed',
    'Send the csrf_token of your sign-in (or of GET /api/auth/me) as X-CSRF-Token, from a page of this site.',
  );
}
