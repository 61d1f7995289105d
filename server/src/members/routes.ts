import {
  createMember,
  deleteMember,
  listColleagues,
  listMembers,
  updateMember,
} from '@askbob/contract/endpoints/businesses.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { addMember } from './add-member.ts';
import { changeMember } from './change-member.ts';
import { colleagues, membersOf } from './list-members.ts';
import { removeMember } from './remove-member.ts';

/** A business's own people. */
export const routes: Endpoint[] = [
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
  endpoint(listColleagues, ({ services, db }) => colleagues(services, db.businessId)),
];
