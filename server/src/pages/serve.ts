import type { FastifyInstance } from 'fastify';
import type { Services } from '../services.ts';

/** Serves the pages people open in a browser. */
export async function servePages(_app: FastifyInstance, _services: Services): Promise<void> {}
