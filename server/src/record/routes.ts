import * as contract from '@askbob/contract/endpoints/insights.ts';
import { type Endpoint, endpointsWith } from '../platform/http/endpoint.ts';
import { listAudit, listPlatformAudit } from './audit/list-audit.ts';
import { readAgainst, verifyRecord } from './chains/verify/verify-record.ts';
import { readReceipt } from './receipts/read-receipt.ts';
import type { Services } from './services.ts';

const endpoint = endpointsWith<Services>();

/** Who did what, why each reply was given, and whether the record holds. */
export const routes: Endpoint<Services>[] = [
  endpoint(contract.listAudit, ({ db, query }) => db.read((read) => listAudit(read, query))),
  endpoint(contract.platformAudit, ({ services, query }) =>
    services.store.platform.read((q) => listPlatformAudit(q, query)),
  ),
  endpoint(contract.getReceipt, ({ db, params }) => db.read((read) => readReceipt(read, params.id))),
  endpoint(contract.verifyAudit, async ({ services, db }) =>
    verifyRecord(db, await services.store.platform.read((q) => readAgainst(q, services.recordKey))),
  ),
];
