import type { FastifyInstance } from 'fastify';
import { numberOf, readDocuments, type Served } from './documents/documents.ts';
import { sendPage } from './frame.ts';
import { type Html, html } from './html/html.ts';
import type { Searched } from './serve-search.ts';

/** Serves the documents that come with this version: how it is built, how requests flow, how it is run, what changed. */
export function serveDocuments(app: FastifyInstance): Searched[] {
  const documents = readDocuments();
  return documents.map((document) => {
    const { title } = document.read;
    const body = documentPage(document, documents);
    app.get(document.path, (_request, reply) =>
      sendPage(reply, {
        title: `${title} · Ask Bob`,
        description: `${title}, for this version of Ask Bob.`,
        here: null,
        search: '',
        body,
        scripts: ['docs.js'],
      }),
    );
    return { path: document.path, title, body: () => body };
  });
}

/** A document as a page, its contents and the other documents beside it. */
function documentPage({ path, read }: Served, documents: readonly Served[]): Html {
  const others = documents.filter(({ file }) => numberOf(file) === null);
  return html`<div class="guide">
<nav class="contents" aria-label="On this page"><ol>${read.parts.map(
    ({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`,
  )}</ol>
<details><summary>More documents</summary><ol>${others.map(
    (each) =>
      html`<li><a href="${each.path}"${each.path === path && html` aria-current="page"`}>${each.read.title}</a></li>`,
  )}</ol></details></nav>
<article>
<h1>${read.title}</h1>
${read.lead}
${read.parts.map(({ id, title, body }) => html`<section id="${id}"><h2>${title}</h2>${body}</section>`)}
</article>
</div>`;
}
