import {
  createWidgetKey,
  deleteWidgetKey,
  listWidgetKeys,
  updateWidgetKey,
  widgetCode,
  widgetConfig,
} from '@askbob/contract/endpoints/widgets.ts';
import { type Endpoint, endpointsWith } from '../platform/http/endpoint.ts';
import { pageOf, readCursor } from '../platform/http/pages.ts';
import { configFor } from './config-for.ts';
import { embedCode } from './embed-code.ts';
import { changeKey, createKey, listKeys, presentKey, revokeKey } from './keys.ts';
import type { Services } from './services.ts';

const endpoint = endpointsWith<Services>();

/** Widget keys and what the widget asks for. */
export const routes: Endpoint<Services>[] = [
  endpoint(listWidgetKeys, async ({ db, query }) => {
    const rows = await db.read((read) => listKeys(read, query.limit + 1, readCursor(query.cursor)));
    return pageOf(rows, query.limit, presentKey, (row) => ({ at: row.created_at, id: row.id }));
  }),
  endpoint(createWidgetKey, ({ services, caller, db, body }) => createKey(services, caller, db, body)),
  endpoint(updateWidgetKey, ({ services, caller, db, params, body }) =>
    changeKey(services, caller, db, params.id, body),
  ),
  endpoint(deleteWidgetKey, async ({ services, caller, db, params }) => {
    await revokeKey(services, caller, db, params.id);
    return undefined;
  }),
  endpoint(widgetCode, ({ services, db }) => embedCode(services, db)),
  endpoint(widgetConfig, ({ services, caller, db }) => configFor(services, caller, db)),
];
