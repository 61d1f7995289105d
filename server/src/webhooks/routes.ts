import * as contract from '@askbob/contract/endpoints/webhooks.ts';
import type { Services } from '../logins/services.ts';
import { type Endpoint, endpointsWith } from '../platform/http/endpoint.ts';
import { pageOf, readCursor } from '../platform/http/pages.ts';
import { listDeliveries, pingWebhook, resendDelivery } from './deliveries.ts';
import { createWebhook, deleteWebhook, listWebhooks, rotateWebhook, updateWebhook } from './hooks.ts';
import { presenterOf, presentWebhook } from './present.ts';

const endpoint = endpointsWith<Services>();

/** Addresses that are told what happens. */
export const routes: Endpoint<Services>[] = [
  endpoint(contract.listWebhooks, async ({ db, query }) => {
    const rows = await listWebhooks(db, query.limit + 1, readCursor(query.cursor));
    const shown = new Map(
      await Promise.all(rows.map(async (row) => [row.id, await presentWebhook(db, row)] as const)),
    );
    const position = ({ created_at, id }: (typeof rows)[number]) => ({ at: created_at, id });
    // Each row was presented just above.
    return pageOf(
      rows,
      query.limit,
      ({ id }) => shown.get(id) as NonNullable<ReturnType<typeof shown.get>>,
      position,
    );
  }),
  endpoint(contract.createWebhook, async ({ services, caller, db, body }) => {
    const { row, secret } = await createWebhook(services, caller, db, body);
    return { ...(await presentWebhook(db, row)), secret };
  }),
  endpoint(contract.updateWebhook, async ({ services, caller, db, params, body }) =>
    presentWebhook(db, await updateWebhook(services, caller, db, params.id, body)),
  ),
  endpoint(contract.deleteWebhook, async ({ services, caller, db, params }) => {
    await deleteWebhook(services, caller, db, params.id);
    return undefined;
  }),
  endpoint(contract.rotateWebhook, async ({ services, caller, db, params }) => {
    const { row, secret } = await rotateWebhook(services, caller, db, params.id);
    return { ...(await presentWebhook(db, row)), secret };
  }),
  endpoint(contract.pingWebhook, async ({ services, db, params }) => {
    const row = await pingWebhook(services, db, params.id);
    return (await presenterOf(services, db, params.id))(row);
  }),
  endpoint(contract.listWebhookDeliveries, async ({ services, db, params, query }) => {
    const rows = await listDeliveries(db, params.id, query.limit + 1, readCursor(query.cursor));
    const present = await presenterOf(services, db, params.id);
    return pageOf(rows, query.limit, present, ({ created_at, id }) => ({ at: created_at, id }));
  }),
  endpoint(contract.resendWebhookDelivery, async ({ services, db, params }) => {
    const row = await resendDelivery(services, db, params.id, params.delivery_id);
    return (await presenterOf(services, db, params.id))(row);
  }),
];
