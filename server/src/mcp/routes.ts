import * as contract from '@askbob/contract/endpoints/mcp.ts';
import type { Services } from '../conversations/services.ts';
import { type Endpoint, endpointsWith, handled } from '../platform/http/endpoint.ts';
import { serveMcp } from './serve-mcp.ts';

const endpoint = endpointsWith<Services>();

/** The Model Context Protocol. */
export const routes: Endpoint<Services>[] = [
  endpoint(contract.mcp, async ({ services, caller, db, body, request, reply }): Promise<typeof handled> => {
    await serveMcp({ services, caller, db }, body, request, reply);
    return handled;
  }),
];
