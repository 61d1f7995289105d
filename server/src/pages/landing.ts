import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Reply } from '../answering/writing/reply.ts';
import type { Profile } from '../businesses/profile.ts';
import { askAs } from '../knowledge/drafts/ask.ts';
import { limitAddress } from '../platform/http/address.ts';
import { listWidgetKeys } from '../widgets/keys.ts';
import { originAllowed } from '../widgets/origin.ts';
import { addressOf, sendPage } from './frame.ts';
import { type Html, html } from './html/html.ts';
import { hero, sections } from './landing-body.ts';
import type { Services } from './services.ts';

/** Longest question taken from the address of the page. */
const LONGEST = 500;

/** Serves the page for newcomers: what this is, and Bob himself to try. */
export function serveLanding(app: FastifyInstance, services: Services): void {
  app.get<{ Querystring: Record<string, unknown> }>('/', async (request, reply) => {
    const business = await services.profiles.forHost(request.host);
    const shown = business?.public_chat ? business : null;
    const address = addressOf(services, request);
    const { q } = request.query;
    // An address says nothing about who asks.
    const mayAsk = shown && !shown.settings.identity_required;
    const question = mayAsk && typeof q === 'string' ? q.trim().slice(0, LONGEST) : '';
    const answer = shown && question ? await askOnce(services, request, shown, question) : null;
    const widget =
      shown && (await hasWidget(services, shown, address)) ? `/widget/${shown.id}/widget.js` : null;
    if (widget) allowWidget(reply, services, request);
    return sendPage(reply, {
      title: 'Ask Bob · the front desk that only says what you approved',
      description:
        'Bob answers visitors only from knowledge a business has approved, shows where each answer comes from, and brings in a person when he does not know.',
      here: '/',
      body: html`${hero(shown, question, answer && answerOf(answer))}${sections(address, shown?.id ?? null)}`,
      scripts: ['chat.js'],
      widget,
    });
  });
}

/** For readers without scripts: what Bob would say. Asking by an address changes nothing, so nothing is stored. */
async function askOnce(
  services: Services,
  request: FastifyRequest,
  business: Profile,
  message: string,
): Promise<Reply> {
  services.limits.address('chat', limitAddress(request.ip));
  const ask = await askAs(services, business.id);
  const release = business.active_release_id
    ? await services.releases.get(business.id, business.active_release_id)
    : null;
  return ask(release, { message, previous: [] });
}

function answerOf({ text, outcome, citations, suggestions }: Reply): Html {
  return html`<div class="said bob" data-outcome="${outcome}"><p>${text ?? ''}</p>
${
  citations.length > 0 &&
  html`<ol class="sources">${citations.map(
    ({ n, title, quote }) => html`<li value="${n}"><strong>${title}</strong> <q>${quote}</q></li>`,
  )}</ol>`
}
${
  suggestions.length > 0 &&
  html`<ul>${suggestions.map(
    ({ question }) => html`<li><a href="/?q=${encodeURIComponent(question)}#try">${question}</a></li>`,
  )}</ul>`
}</div>`;
}

/** The widget speaks to the address in PUBLIC_URL, which may be spelt otherwise than the reader's. */
function allowWidget(
  reply: { getHeader(name: string): unknown; header(name: string, value: string): unknown },
  services: Services,
  request: FastifyRequest,
): void {
  const { origin, host } = new URL(services.publicUrl());
  if (host === request.host) return;
  const policy = String(reply.getHeader('content-security-policy'));
  reply.header(
    'content-security-policy',
    policy.replaceAll(/(script-src|connect-src) 'self'/g, (allowed) => `${allowed} ${origin}`),
  );
}

/** Whether the business has a widget that works on this very page. */
async function hasWidget(services: Services, { id }: Profile, address: string): Promise<boolean> {
  const keys = await services.store.forBusiness(id).read((read) => listWidgetKeys(read, 200));
  const key = keys.find(({ is_default }) => is_default === 1) ?? keys[0];
  return (
    key !== undefined && originAllowed(new URL(address).origin, JSON.parse(key.allowed_origins) as string[])
  );
}
