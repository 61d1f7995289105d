import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { readBuilt } from '../platform/http/built.ts';

/** Serves Mission Control and the Customer Portal: one page, whose own router reads the rest of the address. Throws StartError. */
export async function serveConsole(app: FastifyInstance): Promise<void> {
  const { text: page, assets } = readBuilt('console', 'index.html');
  for (const path of ['/portal', '/portal/*', '/mission-control', '/mission-control/*']) {
    app.get(path, (_request, reply) =>
      reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page),
    );
  }
  await app.register(fastifyStatic, {
    root: assets,
    prefix: '/console/assets/',
    decorateReply: false,
    index: false,
    immutable: true,
    // The build puts each file there compressed as well.
    preCompressed: true,
    maxAge: '1y',
  });
}
