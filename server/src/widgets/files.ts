import { gzipSync } from 'node:zlib';
import type { EmbedForm } from '@askbob/contract/endpoints/widgets.ts';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ApiError } from '../kernel/errors.ts';
import { readBuilt } from '../platform/http/built.ts';
import { publicConfig } from './config-for.ts';
import { findWidgetKey, type KnownKey } from './find-key.ts';
import { listWidgetKeys } from './keys.ts';
import { serveLogos } from './logos/serve-logos.ts';
import { noteUse } from './note-use.ts';
import { originAllowed } from './origin.ts';
import { noteRefused } from './refused-origins.ts';
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

  app.get<{ Querystring: Record<string, unknown> }>('/widget/loader.js', async (request, reply) => {
    const { key: name, position } = request.query;
    const known = typeof name === 'string' ? await findWidgetKey(services, name) : null;
    const business = known ? await services.profiles.find(known.business_id) : null;
    // An unknown key stays in the file, so that the page's console says what is wrong with it.
    const settings = { ...(typeof name === 'string' && { key: name }), ...placed(position) };
    if (!known || business?.status !== 'active') return sendScript(request, reply, script(settings));
    await noteCall(services, request, known, 'address');
    return sendScript(request, reply, script({ ...settings, config: publicConfig(services, business) }));
  });
  app.get<{ Params: { businessId: string } }>('/widget/:businessId/widget.js', async (request, reply) => {
    const business = await services.profiles.find(request.params.businessId);
    if (business?.status !== 'active') throw noWidget();
    const keys = await services.store.forBusiness(business.id).read((read) => listWidgetKeys(read, 200));
    const row = keys.find(({ is_default }) => is_default === 1) ?? keys[0];
    const known = row && (await findWidgetKey(services, row.key));
    if (!known) throw noWidget();
    await noteCall(services, request, known, 'own');
    return sendScript(request, reply, script({ key: row.key, config: publicConfig(services, business) }));
  });

  const current = manifest.panel.split('/')[1] ?? '';
  serveLogos(app, services);
  await app.register(fastifyStatic, {
    root: assets,
    serve: false,
    // The build puts each file there compressed as well.
    preCompressed: true,
  });
  // A page that was open while the server was upgraded asks for a version that is gone: it gets the current one.
  app.get<{ Params: Asset }>('/widget/assets/:version/:file', ({ params: { version, file } }, reply) => {
    const isCurrent = version === current;
    // Modules are fetched with CORS; the files hold nothing of any business.
    reply.headers({ 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' });
    return reply.sendFile(
      `${current}/${file}`,
      isCurrent ? { maxAge: '1y', immutable: true } : { maxAge: '5m', immutable: false },
    );
  });
}

interface Asset {
  version: string;
  file: string;
}

function placed(position: unknown): { position?: string } {
  return position === 'bottom-left' || position === 'bottom-right' ? { position } : {};
}

/** Notes which page asked for the script, where the browser says so: one that draws the button without another request calls in too. */
async function noteCall(
  services: Services,
  { headers }: FastifyRequest,
  key: KnownKey,
  form: EmbedForm,
): Promise<void> {
  const page = headers.origin ?? headers.referer ?? '';
  const origin = URL.canParse(page) ? new URL(page).origin : null;
  if (!origin || origin === new URL(services.publicUrl()).origin) return;
  const db = services.store.forBusiness(key.business_id);
  if (originAllowed(origin, key.allowed_origins)) await noteUse(services, db, key.id, { origin, form });
  else await noteRefused(services, db, key.id, origin);
}

const scriptHeaders = {
  'content-type': 'text/javascript; charset=utf-8',
  'cache-control': CACHE,
  // For pages that load it with `crossorigin`, as a module or by import().
  'access-control-allow-origin': '*',
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
