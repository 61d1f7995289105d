import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../kernel/config.ts';
import type { Services } from '../services.ts';
import { secureCookies } from './cookies.ts';

/** Pages of ours run only our own scripts and styles, and only where a string cannot become code. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: https:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** Gives every reply, API and pages alike, the same headers. */
export function securityHeaders(app: FastifyInstance, services: Services): void {
  app.addHook('onRequest', async (request, reply) => secureReply(services.config, request, reply));
}

/** The headers that every reply carries. */
export function secureReply(config: Config, request: FastifyRequest, reply: FastifyReply): void {
  void reply
    .header('x-request-id', request.id)
    .header('x-content-type-options', 'nosniff')
    .header('referrer-policy', 'strict-origin-when-cross-origin')
    .header('content-security-policy', PAGE_POLICY)
    .header('x-frame-options', 'DENY')
    .header('cross-origin-opener-policy', 'same-origin');
  if (secureCookies(config)) void reply.header('strict-transport-security', 'max-age=31536000');
}
