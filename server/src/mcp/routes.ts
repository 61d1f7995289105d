import * as contract from '@askbob/contract/endpoints/mcp.ts';
import type { Services } from '../conversations/services.ts';
import { ApiError } from '../kernel/errors.ts';
import { type Endpoint, endpointsWith, handled } from '../platform/http/endpoint.ts';
import { isOwnPage } from '../platform/http/same-origin.ts';

const endpoint = endpointsWith<Services>();

/** The Model Context Protocol. */
export const routes: Endpoint<Services>[] = [
  endpoint(contract.mcp, async ({ services, caller, db, body, request, reply }): Promise<typeof handled> => {
    // As the protocol asks of servers: a page of another site is no assistant, whatever key it found.
    if (!isOwnPage(request, services.config))
      throw new ApiError('cross_site', 'This door is for programs. A page of another site cannot use it.');
    // Most installations are never asked by a program: the SDK is loaded with the first request.
    const { serveMcp } = await import('./serve-mcp.ts');
    await serveMcp({ services, caller, db }, body, request, reply);
    return handled;
  }),
];
