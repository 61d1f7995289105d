import type { FastifyInstance } from 'fastify';
import { notFound } from '../kernel/errors.ts';
import { embedCode } from '../widgets/embed-code.ts';
import { sendPage } from './frame.ts';
import { install, type Tags } from './guides/en/install.ts';
import { guidePage } from './guides/guide.ts';
import type { Searched } from './serve-search.ts';
import type { Services } from './services.ts';

/** Serves how the widget gets onto a site: for any, and with the code of one business, for whoever its owner sends the link to. */
export function serveInstall(app: FastifyInstance, services: Services): Searched {
  const page = (tags: Tags) => {
    const guide = install(tags);
    return {
      title: `${guide.title} · Ask Bob`,
      description: guide.description,
      here: null,
      search: '',
      body: guidePage(guide),
      scripts: ['docs.js' as const],
    };
  };
  app.get('/docs/install', (_request, reply) => sendPage(reply, page(tagsOfNobody(services))));
  app.get<{ Params: { businessId: string } }>('/docs/install/:businessId', async (request, reply) => {
    const business = await services.profiles.find(request.params.businessId);
    if (business?.status !== 'active') throw notFound();
    const {
      key,
      install_url: _,
      html: _usual,
      ...tags
    } = await embedCode(services, services.store.forBusiness(business.id));
    // Without a key the code would show nothing.
    if (key === null) throw notFound();
    return sendPage(reply, page({ business: business.name, origin: services.publicUrl(), key, ...tags }));
  });
  const { title } = install(tagsOfNobody(services));
  return { path: '/docs/install', title, body: () => guidePage(install(tagsOfNobody(services))) };
}

function tagsOfNobody(services: Services): Tags {
  const origin = services.publicUrl();
  const key = 'pk_live_YOUR_WIDGET_KEY';
  return {
    business: null,
    origin,
    key,
    tenant_html: `<script async src="${origin}/widget/YOUR_BUSINESS_ID/widget.js"></script>`,
    loader_html: `<script async src="${origin}/widget/loader.js" data-widget-key="${key}" data-position="bottom-right"></script>`,
    keyed_html: `<script async src="${origin}/widget/loader.js?key=${key}"></script>`,
  };
}
