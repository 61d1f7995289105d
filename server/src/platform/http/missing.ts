import type { FastifyInstance } from 'fastify';
import { ApiError } from '../../kernel/errors.ts';

/**
 * Refuses what has no route before its body is read: 405 with the methods of an address that has some,
 * else 404. Add it before the routes, so that it knows them all.
 */
export function refuseMissing(app: FastifyInstance): void {
  const routes: { method: string; pattern: RegExp }[] = [];
  app.addHook('onRoute', ({ method, url }) => {
    const pattern = patternOf(url);
    // A preflight is answered for whole folders, so it says nothing about one address.
    for (const each of [method].flat()) if (each !== 'OPTIONS') routes.push({ method: each, pattern });
  });
  app.addHook('onRequest', async (request) => {
    if (!request.is404) return;
    const path = request.url.split('?')[0] ?? '';
    throw missing(
      request.method,
      routes.filter(({ pattern }) => pattern.test(path)).map((route) => route.method),
    );
  });
}

function patternOf(url: string): RegExp {
  const parts = url.split('/').map((part) => {
    if (part.startsWith(':')) return '[^/]+';
    return part === '*' ? '.*' : part.replaceAll(/[^\w-]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('/')}$`);
}

function missing(method: string, methods: string[]): ApiError {
  const allowed = [...new Set(methods)];
  if (allowed.length === 0) {
    return new ApiError(
      'not_found',
      'There is nothing here under this address. See /docs for what there is.',
    );
  }
  return new ApiError('method_not_allowed', `${method} is not offered here. Use ${allowed.join(' or ')}.`, {
    headers: { allow: allowed.join(', ') },
  });
}
