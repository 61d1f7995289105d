import * as contract from '@askbob/contract/endpoints/widgets.ts';
import type { Services } from '../businesses/services.ts';
import { type Endpoint, endpointsWith } from '../platform/http/endpoint.ts';
import { pageOf, readCursor } from '../platform/http/pages.ts';
import {
  activatePersona,
  createPersona,
  deletePersona,
  listPersonas,
  presentPersona,
  updatePersona,
} from './personas.ts';

const endpoint = endpointsWith<Services>();

/** Who Bob is for a business. */
export const routes: Endpoint<Services>[] = [
  endpoint(contract.listPersonas, async ({ db, query }) => {
    const rows = await db.read((read) => listPersonas(read, query.limit + 1, readCursor(query.cursor)));
    return pageOf(rows, query.limit, presentPersona, (row) => ({ at: row.created_at, id: row.id }));
  }),
  endpoint(contract.createPersona, ({ services, caller, db, body }) =>
    createPersona(services, caller, db, body),
  ),
  endpoint(contract.updatePersona, ({ services, caller, db, params, body }) =>
    updatePersona(services, caller, db, params.id, body),
  ),
  endpoint(contract.deletePersona, async ({ services, caller, db, params }) => {
    await deletePersona(services, caller, db, params.id);
    return undefined;
  }),
  endpoint(contract.activatePersona, ({ services, caller, db, params }) =>
    activatePersona(services, caller, db, params.id),
  ),
];
