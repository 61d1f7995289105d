import * as contract from '@askbob/contract/endpoints/insights.ts';
import { ApiError, notFound } from '../kernel/errors.ts';
import type { Services } from '../mailroom/services.ts';
import { type Endpoint, endpointsWith } from '../platform/http/endpoint.ts';
import { readBusinessMetrics, readDashboard } from './business-figures.ts';
import { readHealth } from './health.ts';
import { readMetrics } from './metrics-page.ts';
import { readOverview } from './overview.ts';
import { readPlatformUsage } from './platform-usage.ts';

const endpoint = endpointsWith<Services>();

/** Health, figures of a business, and figures of the installation. */
export const routes: Endpoint<Services>[] = [
  endpoint(contract.health, ({ services, request, query }) =>
    readHealth(services, request, query.deep === '1'),
  ),
  endpoint(contract.ready, async ({ services }) => {
    if (services.draining) {
      throw new ApiError('draining', 'This node is about to end. Send traffic to another one.');
    }
    await services.store.ping();
    return { ready: true };
  }),
  endpoint(contract.metrics, ({ services, request }) => readMetrics(services, request)),
  endpoint(contract.overview, ({ services, db, query }) => readOverview(services, db, query)),
  endpoint(contract.businessMetrics, ({ services, db }) => readBusinessMetrics(services, db)),
  endpoint(contract.customerDashboard, async ({ services, caller, params }) => {
    if (caller.businessId !== null && caller.businessId !== params.businessId) throw notFound();
    return readDashboard(services, params.businessId);
  }),
  endpoint(contract.platformUsage, ({ services }) => readPlatformUsage(services)),
];
