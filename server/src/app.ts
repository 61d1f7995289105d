import { randomUUID } from 'node:crypto';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import { routes as actions } from './actions/routes.ts';
import { routes as businesses } from './businesses/routes.ts';
import { routes as contacts } from './contacts/routes.ts';
import { routes as conversations } from './conversations/routes.ts';
import { routes as insights } from './insights/routes.ts';
import { basePath } from './kernel/config.ts';
import { routes as knowledge } from './knowledge/routes.ts';
import { routes as logins } from './logins/routes.ts';
import { routes as mailroom } from './mailroom/routes.ts';
import { routes as mcp } from './mcp/routes.ts';
import { routes as members } from './members/routes.ts';
import { isLost, sendLost } from './pages/lost.ts';
import { servePages } from './pages/serve.ts';
import { routes as unsubscribe } from './pages/unsubscribe/routes.ts';
import { routes as personas } from './personas/routes.ts';
import { readBelowPath, writeBelowPath } from './platform/http/below-path.ts';
import { bind } from './platform/http/bind.ts';
import { acceptBodies } from './platform/http/body.ts';
import { answerBrokenRequest } from './platform/http/broken-request.ts';
import { serveWidgetOrigins } from './platform/http/cors.ts';
import type { Endpoint } from './platform/http/endpoint.ts';
import { refuseMissing } from './platform/http/missing.ts';
import { sendProblem } from './platform/http/problem.ts';
import { secureReply, securityHeaders } from './platform/http/security-headers.ts';
import { countRequests } from './platform/metrics.ts';
import { routes as record } from './record/routes.ts';
import { routes as serviceKeys } from './service-keys/routes.ts';
import type { Services } from './services.ts';
import { routes as visitors } from './visitors/routes.ts';
import { routes as webhooks } from './webhooks/routes.ts';
import { routes as widgets } from './widgets/routes.ts';

/** Every endpoint with its handler; the table of the contract says which there must be. */
export const endpoints: readonly Endpoint<Services>[] = [
  ...logins,
  ...businesses,
  ...members,
  ...widgets,
  ...serviceKeys,
  ...webhooks,
  ...personas,
  ...knowledge,
  ...conversations,
  ...contacts,
  ...visitors,
  ...actions,
  ...mailroom,
  ...unsubscribe,
  ...insights,
  ...record,
  ...mcp,
];

/** Builds the HTTP application; nothing listens yet. */
export async function buildApp(services: Services): Promise<FastifyInstance> {
  const { config } = services;
  const base = basePath(config);
  const app = Fastify({
    rewriteUrl: readBelowPath(config),
    loggerInstance: services.log,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    // One proxy of ours: only the address it adds is believed, never one that a client sent along.
    trustProxy: config.TRUST_PROXY ? (_address: string, hop: number) => hop === 0 : false,
    routerOptions: { maxParamLength: 300, caseSensitive: true, ignoreTrailingSlash: false },
    exposeHeadRoutes: true,
    return503OnClosing: false,
    keepAliveTimeout: 65_000,
    requestTimeout: 60_000,
    forceCloseConnections: 'idle',
    clientErrorHandler: (error, socket) => answerBrokenRequest(base, error, socket),
    // An address that cannot be decoded meets no hook.
    frameworkErrors: (error, request, reply) => {
      secureReply(config, request, reply);
      void sendProblem(base, request, reply, error);
    },
  });
  acceptBodies(app);
  securityHeaders(app, services);
  writeBelowPath(app, config);
  serveWidgetOrigins(app, services);
  countRequests(app, services.metrics);
  refuseMissing(app);
  app.setErrorHandler((error, request, reply) =>
    isLost(request, error) ? sendLost(reply) : sendProblem(base, request, reply, error),
  );
  for (const each of endpoints) bind(app, services, each);
  await servePages(app, services);
  await app.ready();
  return app;
}
