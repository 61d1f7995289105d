import { gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { sha256 } from '../kernel/ids.ts';
import { limitAddress } from '../platform/http/address.ts';
import { sendPage } from './frame.ts';
import { type Html, html } from './html/html.ts';
import { partsOf } from './parts-of.ts';
import type { Services } from './services.ts';
import type { Part } from './site/find.d.ts';
import { findParts } from './site/find.js';

/** A page that the search knows, as a reader without a login sees it. */
export interface Searched {
  path: string;
  title: string;
  body: () => Html;
}

const Query = z.object({ q: z.string().max(200).catch('') });

/** Serves what the search of the documentation looks through, and a page of results for browsers without scripts. */
export function serveSearch(app: FastifyInstance, services: Services, pages: readonly Searched[]): void {
  let made: { parts: Part[]; text: string; packed: Buffer; tag: string } | null = null;
  const index = () => {
    const parts = pages.flatMap(({ path, title, body }) => partsOf(path, title, body().text));
    const text = JSON.stringify(parts);
    made ??= { parts, text, packed: gzipSync(text), tag: `"${sha256(text).slice(0, 20)}"` };
    return made;
  };
  app.get('/docs/search.json', (request, reply) => {
    const { text, packed, tag } = made ?? index();
    void reply.header('etag', tag).header('cache-control', 'public, no-cache');
    if (request.headers['if-none-match'] === tag) return reply.status(304).send();
    void reply.header('content-type', 'application/json; charset=utf-8').header('vary', 'Accept-Encoding');
    const isPacked = /\bgzip\b/.test(String(request.headers['accept-encoding']));
    return isPacked ? reply.header('content-encoding', 'gzip').send(packed) : reply.send(text);
  });
  app.get('/docs/search', (request, reply) => {
    services.limits.address('read', limitAddress(request.ip));
    const { q } = Query.catch({ q: '' }).parse(request.query);
    return sendPage(reply, {
      title: `${q.trim() ? `${q.trim()} · ` : ''}Search · Ask Bob`,
      description: 'Searches guides, reference and documents.',
      here: null,
      search: q.trim(),
      body: results(q.trim(), findParts((made ?? index()).parts, q, 30)),
    });
  });
}

function results(question: string, found: ReturnType<typeof findParts>): Html {
  const said =
    question === ''
      ? 'Type what you look for into the field above.'
      : found.length === 0
        ? 'Nothing holds all of these words. Try fewer, or others.'
        : `${found.length} ${found.length === 1 ? 'part holds' : 'parts hold'} these words.`;
  return html`<section class="results"><h1>${question ? `“${question}”` : 'Search'}</h1>
<p class="lead">${said}</p>
<ol>${found.map(
    ({ url, title, page, snippet }) =>
      html`<li><a href="${url}">${title}</a> <small>${page}</small><p>${snippet}</p></li>`,
  )}</ol></section>`;
}
