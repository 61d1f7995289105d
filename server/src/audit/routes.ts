import type { Endpoint } from '../http/endpoint.ts';

/** Endpoints of this noun. */
export const routes: Endpoint[] = [];
