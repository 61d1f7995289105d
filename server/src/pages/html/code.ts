import { type Html, html } from './html.ts';

/** A block of code with its language; a script adds a button that copies it. */
export function code(language: string, text: string): Html {
  return html`<figure class="code" data-language="${language}"><figcaption>${language}</figcaption><pre tabindex="0"><code>${text}</code></pre></figure>`;
}
