import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { readBuilt } from '../platform/http/built.ts';
import { installableHead, SIDES, type Side, serveInstallable } from './serve-installable.ts';

/** Serves Mission Control and the Customer Portal: one page, whose own router reads the rest of the address. Throws StartError. @param base the path our addresses stand below */
export async function serveConsole(app: FastifyInstance, base: string): Promise<void> {
  const { text: page, assets } = readBuilt('console', 'index.html');
  serveInstallable(app, base);
  for (const side of Object.keys(SIDES) as Side[]) {
    const own = page.replace('</head>', () => `${installableHead(side)}</head>`);
    for (const path of [side, `${side}/*`]) {
      app.get(path, (_request, reply) =>
        reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(own),
      );
    }
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
