import type { FastifyInstance } from 'fastify';
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
].join('; ');

/** Headers that every reply carries, API and pages alike. */
export function securityHeaders(app: FastifyInstance, services: Services): void {
  const tls = secureCookies(services.config);
  app.addHook('onRequest', async (request, reply) => {
    void reply
      .header('x-request-id', request.id)
      .header('x-content-type-options', 'nosniff')
      .header('referrer-policy', 'strict-origin-when-cross-origin')
      .header('content-security-policy', PAGE_POLICY)
      .header('x-frame-options', 'DENY')
      .header('cross-origin-opener-policy', 'same-origin');
    if (tls) void reply.header('strict-transport-security', 'max-age=31536000');
  });
}
