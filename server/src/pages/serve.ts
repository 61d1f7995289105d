import type { FastifyInstance } from 'fastify';
import type { Services } from '../services.ts';
import { serveWidgetFiles } from '../widgets/files.ts';
import { serveConsole } from './serve-console.ts';
import { serveOpenApi } from './serve-openapi.ts';

/** Serves what browsers load: pages, the web app and the widget's files. */
export async function servePages(app: FastifyInstance, services: Services): Promise<void> {
  serveOpenApi(app, services);
  await serveConsole(app, services);
  await serveWidgetFiles(app, services);
}
