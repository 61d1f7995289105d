import * as contract from '@askbob/contract/endpoints/mcp.ts';
import type { Services } from '../conversations/services.ts';
import { type Endpoint, endpointsWith, handled } from '../platform/http/endpoint.ts';

const endpoint = endpointsWith<Services>();

/** The Model Context Protocol. */
export const routes: Endpoint<Services>[] = [
  endpoint(contract.mcp, async ({ services, caller, db, body, request, reply }): Promise<typeof handled> => {
    // Most installations are never asked by a program: the SDK is loaded with the first request.
    const { serveMcp } = await import('./serve-mcp.ts');
    await serveMcp({ services, caller, db }, body, request, reply);
    return handled;
  }),
];
