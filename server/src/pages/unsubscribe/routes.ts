import * as contract from '@askbob/contract/endpoints/mail.ts';
import { findUnsubscribing, unsubscribe } from '../../businesses/unsubscribe.ts';
import { type Endpoint, endpointsWith, handled } from '../../platform/http/endpoint.ts';
import { sendPage } from '../frame.ts';
import type { Services } from '../services.ts';
import { unknownLink, unsubscribePage } from './unsubscribe-page.ts';

const endpoint = endpointsWith<Services>();

/** What the links at the end of mails to the team lead to. Only the button, or a mail program's own, changes anything. */
export const routes: Endpoint<Services>[] = [
  endpoint(contract.unsubscribePage, async ({ services, params, reply }): Promise<typeof handled> => {
    const found = await findUnsubscribing(services, params.token);
    sendPage(found ? reply : reply.code(404), found ? unsubscribePage(found, false) : unknownLink);
    return handled;
  }),
  endpoint(contract.unsubscribe, async ({ services, params, reply }): Promise<typeof handled> => {
    const found = await unsubscribe(services, params.token);
    sendPage(found ? reply : reply.code(404), found ? unsubscribePage(found, true) : unknownLink);
    return handled;
  }),
];
