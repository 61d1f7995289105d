import {
  activatePersona,
  createPersona,
  deletePersona,
  listPersonas,
  updatePersona,
} from '@askbob/contract/endpoints/widgets.ts';
import type { Services } from '../businesses/services.ts';
import { type Endpoint, endpointsWith } from '../platform/http/endpoint.ts';
import { pageOf, readCursor } from '../platform/http/pages.ts';
import { activate, create, list, presentPersona, remove, update } from './personas.ts';

const endpoint = endpointsWith<Services>();

/** Who Bob is for a business. */
export const routes: Endpoint<Services>[] = [
  endpoint(listPersonas, async ({ db, query }) => {
    const rows = await db.read((read) => list(read, query.limit + 1, readCursor(query.cursor)));
    return pageOf(rows, query.limit, presentPersona, (row) => ({ at: row.created_at, id: row.id }));
  }),
  endpoint(createPersona, ({ services, caller, db, body }) => create(services, caller, db, body)),
  endpoint(updatePersona, ({ services, caller, db, params, body }) =>
    update(services, caller, db, params.id, body),
  ),
  endpoint(deletePersona, async ({ services, caller, db, params }) => {
    await remove(services, caller, db, params.id);
    return undefined;
  }),
  endpoint(activatePersona, ({ services, caller, db, params }) => activate(services, caller, db, params.id)),
];
