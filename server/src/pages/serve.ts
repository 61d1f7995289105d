import type { FastifyInstance } from 'fastify';
import { basePath } from '../kernel/config.ts';
import { serveWidgetFiles } from '../widgets/files.ts';
import { serveAssets } from './assets.ts';

import { serveDocs } from './docs.ts';
import { serveLanding } from './landing.ts';
import { serveReference } from './reference.ts';
import { serveBooking } from './serve-booking.ts';
import { serveConsole } from './serve-console.ts';
import { serveDocuments } from './serve-documents.ts';
import { serveGuides } from './serve-guides.ts';
import { serveInstall } from './serve-install.ts';
import { serveLlmsTxt } from './serve-llms-txt.ts';
import { serveOpenApi } from './serve-openapi.ts';
import { servePrices } from './serve-prices.ts';
import { serveSearch } from './serve-search.ts';
import type { Services } from './services.ts';

/** Serves what browsers load: pages, the web app and the widget's files. */
export async function servePages(app: FastifyInstance, services: Services): Promise<void> {
  serveAssets(app);
  serveLanding(app, services);
  serveBooking(app);
  servePrices(app, services);
  serveLlmsTxt(app, services);
  const guide = serveDocs(app, services);
  const guides = serveGuides(app);
  const reference = serveReference(app);
  serveSearch(app, services, [
    guide,
    serveInstall(app, services),
    ...guides,
    reference,
    ...serveDocuments(app),
  ]);
  serveOpenApi(app, services);
  await serveConsole(app, basePath(services.config));
  await serveWidgetFiles(app, services);
}
