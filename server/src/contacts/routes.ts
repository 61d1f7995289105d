import * as contract from '@askbob/contract/endpoints/contacts.ts';
import type { Services } from '../conversations/services.ts';
import { type Endpoint, endpointsWith } from '../platform/http/endpoint.ts';
import { mergeContact, updateContact } from './change-contact.ts';
import { listContacts, readContact } from './read-contacts.ts';

const endpoint = endpointsWith<Services>();

/** People over their conversations. */
export const routes: Endpoint<Services>[] = [
  endpoint(contract.listContacts, ({ db, query }) => db.read((read) => listContacts(read, query))),
  endpoint(contract.getContact, ({ caller, db, params }) =>
    db.read((read) => readContact(read, params.id, caller.userId)),
  ),
  endpoint(contract.listContactFields, async ({ services, db }) => {
    const business = await services.profiles.find(db.businessId);
    return { items: business?.settings.contact_fields ?? [] };
  }),
  endpoint(contract.updateContact, ({ services, caller, db, params, body }) =>
    updateContact(services, caller, db, params.id, body),
  ),
  endpoint(contract.mergeContact, ({ services, caller, db, params, body }) =>
    mergeContact(services, caller, db, params.id, body.contact_id),
  ),
];
