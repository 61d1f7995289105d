import { listAudit as listSpec, platformAudit, verifyAudit } from '@askbob/contract/endpoints/insights.ts';
import { type Endpoint, endpoint } from '../../platform/http/endpoint.ts';
import { readAgainst, verifyRecord } from '../chains/verify/verify-record.ts';
import { listAudit, listPlatformAudit } from './list-audit.ts';

/** Who did what, and whether the record holds. */
export const routes: Endpoint[] = [
  endpoint(listSpec, ({ db, query }) => db.read((read) => listAudit(read, query))),
  endpoint(platformAudit, ({ services, query }) =>
    services.store.platform.read((q) => listPlatformAudit(q, query)),
  ),
  endpoint(verifyAudit, async ({ services, db }) =>
    verifyRecord(db, await services.store.platform.read((q) => readAgainst(q, services.recordKey))),
  ),
];
