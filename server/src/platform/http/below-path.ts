import type { FastifyInstance } from 'fastify';
import { basePath, type Config } from '../../kernel/config.ts';

/**
 * How a request's address is read where `PUBLIC_URL` has a path: without it. A proxy may have taken it away before;
 * our own addresses begin otherwise (kernel/public-address.ts), so nothing is taken twice. Undefined without a path.
 */
export function readBelowPath(config: Config): ((request: { url?: string }) => string) | undefined {
  const base = basePath(config);
  if (!base) return undefined;
  return ({ url = '/' }) => {
    if (!url.startsWith(base)) return url;
    const rest = url.slice(base.length);
    if (rest === '' || rest.startsWith('?')) return `/${rest}`;
    return rest.startsWith('/') ? rest : url;
  };
}

/** Has the links, forms and files of every page lead below the path of `PUBLIC_URL`. Add it before the routes. */
export function writeBelowPath(app: FastifyInstance, config: Config): void {
  const base = basePath(config);
  if (!base) return;
  app.addHook('onSend', async (_request, reply, payload) => {
    if (typeof payload !== 'string' || !String(reply.getHeader('content-type')).startsWith('text/html'))
      return payload;
    // Whatever others wrote has its quotes escaped, so this is an attribute of ours.
    return payload.replaceAll(/ (href|src|action)="\/(?!\/)/g, ` $1="${base}/`);
  });
}
