import { listAudit as listSpec, platformAudit, verifyAudit } from '@askbob/contract/endpoints/insights.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { listAudit, listPlatformAudit } from './list-audit.ts';
import { verifyChains } from './verify-chains.ts';

/** Who did what, and whether the record holds. */
export const routes: Endpoint[] = [
  endpoint(listSpec, ({ db, query }) => db.read((read) => listAudit(read, query))),
  endpoint(platformAudit, ({ services, query }) =>
    services.store.platform.read((q) => listPlatformAudit(q, query)),
  ),
  endpoint(verifyAudit, ({ db }) => verifyChains(db)),
];
