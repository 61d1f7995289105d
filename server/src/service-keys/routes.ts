import * as contract from '@askbob/contract/endpoints/service-keys.ts';
import type { Services } from '../logins/services.ts';
import { type Endpoint, endpointsWith } from '../platform/http/endpoint.ts';
import { pageOf, readCursor } from '../platform/http/pages.ts';
import {
  createServiceKey,
  deleteServiceKey,
  listServiceKeys,
  type MadeKey,
  rotateServiceKey,
} from './keys.ts';
import { makersOf, presentServiceKey } from './present.ts';

const endpoint = endpointsWith<Services>();

/** Keys with which programs call. */
export const routes: Endpoint<Services>[] = [
  endpoint(contract.listServiceKeys, async ({ services, db, query }) => {
    const rows = await listServiceKeys(db, query.limit + 1, readCursor(query.cursor));
    const makers = await makersOf(services.store.platform, rows);
    const now = services.now();
    const position = ({ created_at, id }: (typeof rows)[number]) => ({ at: created_at, id });
    return pageOf(rows, query.limit, (row) => presentServiceKey(row, makers, now), position);
  }),
  endpoint(contract.createServiceKey, async ({ services, caller, db, body }) =>
    shown(services, await createServiceKey(services, caller, db, body)),
  ),
  endpoint(contract.rotateServiceKey, async ({ services, caller, db, params, body }) =>
    shown(services, await rotateServiceKey(services, caller, db, params.id, body)),
  ),
  endpoint(contract.deleteServiceKey, async ({ services, caller, db, params }) => {
    await deleteServiceKey(services, caller, db, params.id);
    return undefined;
  }),
];

async function shown({ store, now }: Services, { row, key }: MadeKey) {
  return { ...presentServiceKey(row, await makersOf(store.platform, [row]), now()), key };
}
