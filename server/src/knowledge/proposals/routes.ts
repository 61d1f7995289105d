import * as contract from '@askbob/contract/endpoints/proposals.ts';
import { type Endpoint, endpointsWith } from '../../platform/http/endpoint.ts';
import { actorOf } from '../../record/audit/append.ts';
import { presentDocument } from '../drafts/present.ts';
import { publishedVersions } from '../drafts/published-versions.ts';
import type { Services } from '../services.ts';
import { createProposal } from './create-proposal.ts';
import { acceptProposal, rejectProposal } from './decide-proposal.ts';
import { openProposals } from './proposed.ts';
import { writerOf, writeWordings } from './write-wordings.ts';

const endpoint = endpointsWith<Services>();

/** What people and visitors' messages propose for the knowledge. */
export const routes: Endpoint<Services>[] = [
  endpoint(contract.createProposal, ({ services, db, caller, body }) =>
    createProposal(services, actorOf(caller), db, body),
  ),
  endpoint(contract.listProposals, async ({ services, db, query }) => ({
    items: (await openProposals(services, db)).slice(0, query.limit),
    model: await writerOf(services, db.businessId),
  })),
  endpoint(contract.writeWordings, ({ services, db, caller, body }) =>
    writeWordings(services, actorOf(caller), db, body.document_id),
  ),
  endpoint(contract.acceptProposal, async ({ services, db, caller, params, body }) => {
    const row = await acceptProposal(services, actorOf(caller), db, params.id, body);
    return presentDocument(row, await publishedVersions(services, db));
  }),
  endpoint(contract.rejectProposal, async ({ services, db, caller, params }) => {
    await rejectProposal(services, actorOf(caller), db, params.id);
    return undefined;
  }),
];
