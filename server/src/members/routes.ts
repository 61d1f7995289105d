import {
  createMember,
  deleteMember,
  listColleagues,
  listMembers,
  makeSignInLink as makeSignInLinkSpec,
  updateMember,
} from '@askbob/contract/endpoints/businesses.ts';
import { type Endpoint, endpointsWith } from '../platform/http/endpoint.ts';
import { addMember } from './add-member.ts';
import { changeMember } from './change-member.ts';
import { colleagues, membersOf } from './list-members.ts';
import { makeSignInLink } from './make-sign-in-link.ts';
import { removeMember } from './remove-member.ts';
import type { Services } from './services.ts';

const endpoint = endpointsWith<Services>();

/** A business's own people. */
export const routes: Endpoint<Services>[] = [
  endpoint(listMembers, ({ services, db, query }) => membersOf(services, db.businessId, query)),
  endpoint(createMember, ({ services, caller, db, body }) =>
    addMember(services, caller, db.businessId, body),
  ),
  endpoint(updateMember, ({ services, caller, db, params, body }) =>
    changeMember(services, caller, db.businessId, params.id, body),
  ),
  endpoint(deleteMember, async ({ services, caller, db, params }) => {
    await removeMember(services, caller, db.businessId, params.id);
    return undefined;
  }),
  endpoint(makeSignInLinkSpec, ({ services, caller, db, params }) =>
    makeSignInLink(services, caller, db.businessId, params.id),
  ),
  endpoint(listColleagues, ({ services, db }) => colleagues(services, db.businessId)),
];
