import { gzipSync } from 'node:zlib';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ApiError } from '../kernel/errors.ts';
import { readBuilt } from '../platform/http/built.ts';
import { publicConfig } from './config-for.ts';
import { listWidgetKeys } from './keys.ts';
import type { Services } from './services.ts';

const Manifest = z.object({ launcher: z.string(), panel: z.string() });
/** Where the launcher's settings go; once in the file. */
const SLOT = '__ASKBOB__';
const CACHE = 'public, max-age=300';

/** Serves the launcher, with a business's settings in it or without, and the panel's files. */
export async function serveWidgetFiles(app: FastifyInstance, services: Services): Promise<void> {
  const { text, assets } = readBuilt('widget', 'manifest.json');
  const manifest = Manifest.parse(JSON.parse(text));
  const launcher = readBuilt('widget', manifest.launcher).text;
  const script = (settings: Record<string, unknown>): string => {
    const all = { panel: `/widget/${manifest.panel}`, origin: services.publicUrl(), ...settings };
    // `<` could end a script element if someone pasted the file into a page.
    return launcher.replace(SLOT, () => JSON.stringify(all).replaceAll('<', '\\u003c'));
  };

  app.get('/widget/loader.js', (request, reply) => sendScript(request, reply, script({})));
  app.get<{ Params: { businessId: string } }>('/widget/:businessId/widget.js', async (request, reply) => {
    const business = await services.profiles.find(request.params.businessId);
    if (business?.status !== 'active') throw noWidget();
    const keys = await services.store.forBusiness(business.id).read((read) => listWidgetKeys(read, 200));
    const key = keys.find(({ is_default }) => is_default === 1) ?? keys[0];
    if (!key) throw noWidget();
    const config = publicConfig(services, business);
    return sendScript(request, reply, script({ key: key.key, config }));
  });
  await app.register(fastifyStatic, {
    root: assets,
    prefix: '/widget/assets/',
    decorateReply: false,
    index: false,
    immutable: true,
    // The build puts each file there compressed as well.
    preCompressed: true,
    maxAge: '1y',
    setHeaders: (response) => {
      // Modules are fetched with CORS; the files hold nothing of any business.
      response.header('access-control-allow-origin', '*');
      response.header('cross-origin-resource-policy', 'cross-origin');
    },
  });
}

const scriptHeaders = {
  'content-type': 'text/javascript; charset=utf-8',
  'cache-control': CACHE,
  'cross-origin-resource-policy': 'cross-origin',
  vary: 'Accept-Encoding',
};

function sendScript(request: FastifyRequest, reply: FastifyReply, text: string): FastifyReply {
  reply.headers(scriptHeaders);
  if (!request.headers['accept-encoding']?.includes('gzip')) return reply.send(text);
  return reply.header('content-encoding', 'gzip').send(gzipSync(text));
}

function noWidget(): ApiError {
  return new ApiError(
    'not_found',
    'This business has no widget key yet. Make one in the Customer Portal under Widget.',
  );
}
