import type { FastifyInstance } from 'fastify';
import type { Services } from '../services.ts';

const ALLOWED_HEADERS = 'content-type, x-widget-key, x-visitor-token, last-event-id';
/** Seconds a browser may remember a preflight; the longest any browser keeps one. */
const MAX_AGE = 7200;

/**
 * Cross-origin rules of path 2 and of nothing else. The preflight cannot carry the key's value, so it
 * answers for the union of active keys; the request itself enforces the pair of key and origin.
 */
export function serveWidgetOrigins(app: FastifyInstance, services: Services): void {
  app.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/api/widget/')) return;
    void reply.header('vary', 'Origin');
    const { origin } = request.headers;
    if (origin === undefined || !(await services.origins.get(origin))) return;
    void reply
      .header('access-control-allow-origin', origin)
      .header('access-control-expose-headers', 'x-request-id, retry-after');
  });

  app.options('/api/widget/*', async (_request, reply) =>
    reply
      .code(204)
      .header('access-control-allow-headers', ALLOWED_HEADERS)
      .header('access-control-allow-methods', 'GET, POST, OPTIONS')
      .header('access-control-max-age', String(MAX_AGE))
      .send(),
  );
}
