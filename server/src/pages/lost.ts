import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiError } from '../kernel/errors.ts';
import { sendPage } from './frame.ts';
import { html } from './html/html.ts';

/** Whether a person followed an address that leads nowhere: programs ask for no page, and are told as programs are. */
export function isLost({ method, url, headers, is404 }: FastifyRequest, error: unknown): boolean {
  if (!is404 || method !== 'GET' || !(error instanceof ApiError) || error.code !== 'not_found') return false;
  return (headers.accept ?? '').includes('text/html') && !/^\/(?:api|widget)(?:\/|$)/.test(url);
}

/** The page for whoever followed such an address: where to go from here. */
export function sendLost(reply: FastifyReply): FastifyReply {
  return sendPage(reply.code(404), {
    title: 'Not found · Ask Bob',
    description: 'There is no page under this address.',
    here: null,
    body: html`<section class="hero"><div class="pitch">
<h1>There is no page here</h1>
<p class="lead">The address may be misspelt, or the page has moved. Nothing is lost: your conversations and answers are where they were.</p>
<p class="actions"><a class="button" href="/portal">Go to the Customer Portal</a><a href="/mission-control">Mission Control</a><a href="/docs">Guides</a><a href="/">Start page</a></p>
</div></section>`,
  });
}
