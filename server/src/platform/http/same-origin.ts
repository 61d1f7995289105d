import { isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';
import { type Config, isLoopback } from '../../kernel/config.ts';
import { ApiError } from '../../kernel/errors.ts';

/**
 * Whether a browser says that this request comes from a page of our own; a client that sends
 * neither header (curl, a server) is no browser and is let through.
 */
export function isSameOrigin(request: FastifyRequest, config: Config): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site === 'cross-site' || site === 'same-site') return false;
  const { origin } = request.headers;
  if (origin === undefined) return true;
  if (config.PUBLIC_URL && origin === new URL(config.PUBLIC_URL).origin) return true;
  return origin === `${request.protocol}://${request.host}`;
}

/**
 * As `isSameOrigin`, but where no address of ours is set no name is taken for ours that DNS might lead here for another page's sake:
 * https://modelcontextprotocol.io/specification/2025-11-25/basic/transports#security-warning
 */
export function isOwnPage(request: FastifyRequest, config: Config): boolean {
  if (!isSameOrigin(request, config)) return false;
  const { origin } = request.headers;
  if (origin === undefined) return true;
  if (config.PUBLIC_URL) return origin === new URL(config.PUBLIC_URL).origin;
  const host = new URL(origin).hostname.replace(/^\[|\]$/g, '');
  return isLoopback(host) || isIP(host) !== 0 || host === config.HOST.toLowerCase();
}

/** Throws 403 `cross_site` for a request that another site's page made. */
export function requireSameOrigin(request: FastifyRequest, config: Config): void {
  if (isSameOrigin(request, config)) return;
  throw new ApiError(
    'cross_site',
    'This endpoint answers pages of its own site only. From another site use POST /api/widget/chat with a widget key.',
  );
}
