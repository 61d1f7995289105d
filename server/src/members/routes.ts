import * as contract from '@askbob/contract/endpoints/businesses.ts';
import { type Endpoint, endpointsWith } from '../platform/http/endpoint.ts';
import { createMember } from './create-member.ts';
import { deleteMember } from './delete-member.ts';
import { listColleagues, listMembers } from './list-members.ts';
import { makeSignInLink } from './make-sign-in-link.ts';
import type { Services } from './services.ts';
import { updateMember } from './update-member.ts';

const endpoint = endpointsWith<Services>();

/** A business's own people. */
export const routes: Endpoint<Services>[] = [
  endpoint(contract.listMembers, ({ services, db, query }) => listMembers(services, db.businessId, query)),
  endpoint(contract.createMember, ({ services, caller, db, body }) =>
    createMember(services, caller, db.businessId, body),
  ),
  endpoint(contract.updateMember, ({ services, caller, db, params, body }) =>
    updateMember(services, caller, db.businessId, params.id, body),
  ),
  endpoint(contract.deleteMember, async ({ services, caller, db, params }) => {
    await deleteMember(services, caller, db.businessId, params.id);
    return undefined;
  }),
  endpoint(contract.makeSignInLink, ({ services, caller, db, params }) =>
    makeSignInLink(services, caller, db.businessId, params.id),
  ),
  endpoint(contract.listColleagues, ({ services, db }) => listColleagues(services, db.businessId)),
];
