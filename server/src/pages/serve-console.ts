import { readFileSync } from 'node:fs';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { Services } from '../services.ts';

const DIST = new URL('../../../console/dist/', import.meta.url);

/** Serves Mission Control and the Customer Portal: one page, whose own router reads the rest of the address. */
export async function serveConsole(app: FastifyInstance, services: Services): Promise<void> {
  let page: string;
  try {
    page = readFileSync(new URL('index.html', DIST), 'utf8');
  } catch {
    services.log.warn('The console is not built: run npm start, or npm run build -w console.');
    return;
  }
  for (const path of ['/portal', '/portal/*', '/mission-control', '/mission-control/*']) {
    app.get(path, (_request, reply) =>
      reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page),
    );
  }
  await app.register(fastifyStatic, {
    root: new URL('assets/', DIST).pathname,
    prefix: '/console/assets/',
    decorateReply: false,
    index: false,
    immutable: true,
    // The build puts each file there compressed as well.
    preCompressed: true,
    maxAge: '1y',
  });
}
