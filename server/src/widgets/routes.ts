import * as contract from '@askbob/contract/endpoints/widgets.ts';
import { type Endpoint, endpointsWith } from '../platform/http/endpoint.ts';
import { pageOf, readCursor } from '../platform/http/pages.ts';
import { configFor } from './config-for.ts';
import { embedCode } from './embed-code.ts';
import {
  createWidgetKey,
  listWidgetKeys,
  presentWidgetKey,
  revokeWidgetKey,
  updateWidgetKey,
} from './keys.ts';
import { keepLogo } from './logos/keep-logo.ts';
import type { Services } from './services.ts';

const endpoint = endpointsWith<Services>();

/** Widget keys and what the widget asks for. */
export const routes: Endpoint<Services>[] = [
  endpoint(contract.listWidgetKeys, async ({ db, query }) => {
    const rows = await db.read((read) => listWidgetKeys(read, query.limit + 1, readCursor(query.cursor)));
    return pageOf(rows, query.limit, presentWidgetKey, (row) => ({ at: row.created_at, id: row.id }));
  }),
  endpoint(contract.createWidgetKey, ({ services, caller, db, body }) =>
    createWidgetKey(services, caller, db, body),
  ),
  endpoint(contract.updateWidgetKey, ({ services, caller, db, params, body }) =>
    updateWidgetKey(services, caller, db, params.id, body),
  ),
  endpoint(contract.deleteWidgetKey, async ({ services, caller, db, params }) => {
    await revokeWidgetKey(services, caller, db, params.id);
    return undefined;
  }),
  endpoint(contract.keepLogo, ({ services, db, body }) => keepLogo(services, db, body.png)),
  endpoint(contract.widgetCode, ({ services, db }) => embedCode(services, db)),
  endpoint(contract.widgetConfig, ({ services, caller, db }) => configFor(services, caller, db)),
];
