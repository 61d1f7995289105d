import type { FastifyReply, FastifyRequest } from 'fastify';
import { readVersion } from '../kernel/config.ts';
import { type Asset, assetUrl } from './assets.ts';
import { isGuide, type PageLanguage, pageLanguages, pathIn, words } from './guides/languages.ts';
import { type Html, html } from './html/html.ts';
import type { Services } from './services.ts';

export interface Page {
  title: string;
  description: string;
  /** Where the reader is, of the links at the top. */
  here: '/' | '/docs' | '/docs/api' | '/docs/owners' | '/docs/staff' | null;
  body: Html;
  /** What is being looked for, on pages of the documentation; those at the top have the field without saying so. */
  search?: string;
  /** Of its words; English unless said. What stands around them is English where that is not one of `pageLanguages`. */
  language?: string;
  scripts?: Asset[];
  /** A script of the widget, at the end. */
  widget?: string | null;
}

const version = readVersion();

const links = [
  ['/docs/owners', 'owners'],
  ['/docs/staff', 'staff'],
  ['/docs', 'developers'],
  ['/docs/api', 'api'],
  ['/portal', 'portal'],
  ['/mission-control', 'control'],
] as const;

/** A whole page with the head, the links and the foot that all pages share. */
export function frame(page: Page): string {
  const { title, description, here, body, language = 'en', widget = null } = page;
  const spoken = pageLanguages.find((each) => each === language) ?? 'en';
  const t = words[spoken];
  const search = page.search ?? (here?.startsWith('/docs') ? '' : null);
  const scripts = [...(page.scripts ?? []), ...(search === null ? [] : (['search.js'] as const))];
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${description}">
${
  isGuide(here) &&
  pageLanguages.map((each) => html`<link rel="alternate" hreflang="${each}" href="${pathIn(each, here)}">`)
}
<link rel="icon" href="${assetUrl('mark.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${assetUrl('site.css')}">
${scripts.map((name) => html`<script type="module" src="${assetUrl(name)}"></script>`)}
</head>
<body>
<a class="skip" href="#content">${t.skip}</a>
<header class="top">
<a class="brand" href="/"><img src="${assetUrl('mark.svg')}" alt="" width="28" height="28">Ask Bob</a>
<nav class="places" aria-label="${t.pages}">${links.map(
    ([path, name]) =>
      html`<a href="${pathIn(spoken, path)}"${path === here && html` aria-current="page"`}>${t[name]}</a>`,
  )}</nav>
${search !== null && searchForm(search, t)}
</header>
<main id="content">
${body}
</main>
<footer class="foot">
<p>${t.foot}<br>${t.belong} <a href="/docs/changes">${t.version} ${version}</a>.</p>
<nav aria-label="${t.more}"><a href="/docs/architecture">${t.architecture}</a><a href="/docs/flows">${t.flows}</a><a href="/docs/self-hosting">${t.running}</a><a href="/openapi.json">OpenAPI</a><a href="/api/health">${t.health}</a><a href="/docs/notice">${t.licences}</a></nav>
</footer>
${widget && html`<script async src="${widget}"></script>`}
</body>
</html>
`.text;
}

/** A field that finds parts of the documentation; where scripts run, as one types. */
function searchForm(question: string, t: (typeof words)[PageLanguage]): Html {
  return html`<form class="search" role="search" action="/docs/search">
<label class="hidden" for="search">${t.searchDocs}</label>
<input id="search" name="q" type="search" value="${question}" placeholder="${t.search}" maxlength="200" autocomplete="off" autocapitalize="off" spellcheck="false">
<div class="found card" id="found" role="listbox" aria-label="${t.found}" hidden></div>
<span class="hidden" role="status"></span>
</form>`;
}

/** Sends a page that may show what belongs to its reader, so that nobody keeps it. */
export function sendPage(reply: FastifyReply, page: Page): FastifyReply {
  return reply
    .header('content-type', 'text/html; charset=utf-8')
    .header('cache-control', 'private, no-cache')
    .header('vary', 'Cookie')
    .send(frame(page));
}

/** The address the reader came to, for samples that can be pasted; PUBLIC_URL where the operator has said it. */
export function addressOf({ config, publicUrl }: Services, request: FastifyRequest): string {
  const { host, protocol } = request;
  if (config.PUBLIC_URL || !/^[a-z0-9.-]+(:\d{1,5})?$|^\[[0-9a-f:]+\](:\d{1,5})?$/i.test(host))
    return publicUrl();
  return `${protocol}://${host}`;
}
