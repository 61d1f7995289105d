import { type Html, html } from '../html/html.ts';

/** A guide for people who work with the product; one for each language. */
export interface Guide {
  title: string;
  /** For search engines. */
  description: string;
  lead: string;
  parts: readonly { id: string; title: string; body: Html }[];
}

/** What something is called on the screen, exactly; a test looks each of these up in the console's texts. */
export function named(words: string): Html {
  return html`<b>${words}</b>`;
}

/** A guide as a page: its contents beside its parts. */
export function guidePage({ title, lead, parts }: Guide): Html {
  return html`<div class="guide">
<nav class="contents" aria-label="On this page"><ol>${parts.map(
    (part) => html`<li><a href="#${part.id}">${part.title}</a></li>`,
  )}</ol></nav>
<article>
<h1>${title}</h1>
<p class="lead">${lead}</p>
${parts.map((part) => html`<section id="${part.id}"><h2>${part.title}</h2>${part.body}</section>`)}
</article>
</div>`;
}
