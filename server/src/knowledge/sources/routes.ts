import * as contract from '@askbob/contract/endpoints/sources.ts';
import { type Endpoint, endpointsWith } from '../../platform/http/endpoint.ts';
import { actorOf } from '../../record/audit/append.ts';
import type { Services } from '../services.ts';
import { createSource } from './create-source.ts';
import { decideDocument } from './decide-document.ts';
import { deleteSource } from './delete-source.ts';
import { listPages } from './list-pages.ts';
import { listSources } from './list-sources.ts';
import { listDoubles } from './merging/list-doubles.ts';
import { mergeDocuments, showMerge } from './merging/merge-documents.ts';
import { presentRun, presentSource } from './present.ts';
import { accessRun, accessSource } from './runs/access.ts';
import { startRun } from './start-run.ts';
import { stopRun } from './stop-run.ts';
import { updateSource } from './update-source.ts';

const endpoint = endpointsWith<Services>();

/** Sites that knowledge is read from. */
export const routes: Endpoint<Services>[] = [
  endpoint(contract.listSources, ({ db, query }) => listSources(db, query)),
  endpoint(contract.createSource, ({ services, db, caller, body }) =>
    createSource(services, actorOf(caller), db, body),
  ),
  endpoint(contract.getSource, ({ db, params }) =>
    db.read(async (read) => presentSource(read, await accessSource(read, params.id))),
  ),
  endpoint(contract.updateSource, ({ services, db, caller, params, body }) =>
    updateSource(services, actorOf(caller), db, params.id, body),
  ),
  endpoint(contract.deleteSource, async ({ services, db, caller, params, query }) => {
    await deleteSource(services, actorOf(caller), db, params.id, query.documents);
    return undefined;
  }),
  endpoint(contract.runSource, ({ services, db, caller, params }) =>
    startRun(services, actorOf(caller), db, params.id),
  ),
  endpoint(contract.getSourceRun, ({ db, params }) =>
    db.read(async (read) => presentRun(read, await accessRun(read, params.id, params.run_id))),
  ),
  endpoint(contract.stopSourceRun, ({ services, db, caller, params, body }) =>
    stopRun(services, actorOf(caller), db, params, body),
  ),
  endpoint(contract.listSourcePages, ({ db, params, query }) => listPages(db, params.id, query)),
  endpoint(contract.decideSourceDocument, ({ services, db, caller, params, body }) =>
    decideDocument(services, actorOf(caller), db, params, body.decision),
  ),
  endpoint(contract.listDoubles, ({ db, params }) => listDoubles(db, params.id)),
  endpoint(contract.previewMerge, ({ db, params, query }) => showMerge(db, { ...params, ...query })),
  endpoint(contract.mergeDocuments, ({ services, db, caller, params, body }) =>
    mergeDocuments(services, actorOf(caller), db, { ...params, ...body }),
  ),
];
