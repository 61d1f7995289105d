import type { FastifyInstance } from 'fastify';
import { cookieName } from '../platform/http/cookies.ts';
import { openApi } from './openapi.ts';
import type { Services } from './services.ts';

/** Serves the contract as a document, made when it is first asked for. */
export function serveOpenApi(app: FastifyInstance, services: Services): void {
  let text: string | null = null;
  app.get('/openapi.json', (_request, reply) => {
    const { config } = services;
    text ??= JSON.stringify(openApi(config.version, services.publicUrl(), cookieName(config, 'askbob')));
    return reply
      .header('content-type', 'application/json; charset=utf-8')
      .header('cache-control', 'public, max-age=300')
      .send(text);
  });
}
