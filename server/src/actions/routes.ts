import * as contract from '@askbob/contract/endpoints/actions.ts';
import * as bookings from '@askbob/contract/endpoints/bookings.ts';
import type { Services } from '../conversations/services.ts';
import { draftActions } from '../knowledge/actions/action-row.ts';
import { addAction, changeAction, deleteAction } from '../knowledge/actions/write-action.ts';
import { publishedVersions } from '../knowledge/drafts/published-versions.ts';
import type { BusinessDb } from '../platform/db/store.ts';
import { type Endpoint, endpointsWith } from '../platform/http/endpoint.ts';
import { actorOf } from '../record/audit/append.ts';
import { cancelBooking } from './bookings/cancel-booking.ts';
import { listBookings } from './bookings/list-bookings.ts';
import { cancelOwn, moveOwn, ownBooking } from './bookings/own-booking.ts';
import { previewTimes } from './bookings/preview-times.ts';
import { presentAction } from './present.ts';
import { approveRun, refuseRun } from './running/decide-run.ts';
import { listRuns } from './running/list-runs.ts';
import { submitAction } from './running/submit-action.ts';
import { tryAction } from './try-action.ts';

const endpoint = endpointsWith<Services>();

async function presenting(services: Services, db: BusinessDb) {
  const published = await publishedVersions(services, db);
  const settings = (await services.profiles.find(db.businessId))?.settings ?? { action_hosts: [] };
  return (row: Parameters<typeof presentAction>[0]) => presentAction(row, published, settings);
}

/** What visitors may have done: as knowledge, as what was done, and the doors to it. */
export const routes: Endpoint<Services>[] = [
  endpoint(contract.listActions, async ({ services, db }) => {
    const present = await presenting(services, db);
    return { items: (await db.read(draftActions)).map(present) };
  }),
  endpoint(contract.createAction, async ({ services, db, caller, body }) => {
    const row = await addAction(services, actorOf(caller), db, body);
    return (await presenting(services, db))(row);
  }),
  endpoint(contract.updateAction, async ({ services, db, caller, params, body }) => {
    const row = await changeAction(services, actorOf(caller), db, params.id, body);
    return (await presenting(services, db))(row);
  }),
  endpoint(contract.deleteAction, async ({ services, db, caller, params }) => {
    await deleteAction(services, actorOf(caller), db, params.id);
    return undefined;
  }),
  endpoint(contract.tryAction, ({ services, db, caller, params, body }) =>
    tryAction(services, actorOf(caller), db, params.id, body),
  ),
  endpoint(contract.listActionRuns, ({ db, query }) => listRuns(db, query)),
  endpoint(contract.approveActionRun, ({ services, db, caller, params }) =>
    approveRun(services, caller, db, params.id),
  ),
  endpoint(contract.refuseActionRun, ({ services, db, caller, params, body }) =>
    refuseRun(services, caller, db, params.id, body?.note ?? null),
  ),
  endpoint(bookings.previewTimes, ({ services, db, body }) => previewTimes(services, db, body)),
  endpoint(bookings.listBookings, ({ services, db, query }) => listBookings(services, db, query)),
  endpoint(bookings.cancelBooking, ({ services, db, caller, params, body }) =>
    cancelBooking(services, caller, db, params.id, body?.note ?? null),
  ),
  endpoint(bookings.ownBooking, ({ services, body }) => ownBooking(services, body.token)),
  endpoint(bookings.cancelOwnBooking, ({ services, body }) => cancelOwn(services, body.token)),
  endpoint(bookings.moveOwnBooking, ({ services, body }) => moveOwn(services, body.token, body.slot)),
  endpoint(contract.pageAction, (context) => submitAction(context, context.body)),
  endpoint(contract.widgetAction, (context) => submitAction(context, context.body)),
];
