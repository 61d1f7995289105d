import type { FastifyInstance } from 'fastify';
import { ApiError } from '../../kernel/errors.ts';
import type { Services } from '../services.ts';
import { findLogo } from './keep-logo.ts';

const headers = {
  'content-type': 'image/png',
  'cache-control': 'public, max-age=31536000, immutable',
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
};

/** Serves the pictures that widgets show of their businesses; each address is one picture for ever. */
export function serveLogos(app: FastifyInstance, services: Services): void {
  app.get<{ Params: { businessId: string; id: string } }>(
    '/widget/:businessId/logo/:id',
    async (request, reply) => {
      const { businessId, id } = request.params;
      const png = await findLogo(services, businessId, id.replace(/\.png$/, ''));
      if (!png) throw new ApiError('not_found', 'There is no picture under this address.');
      return reply.headers(headers).send(Buffer.from(png));
    },
  );
}
