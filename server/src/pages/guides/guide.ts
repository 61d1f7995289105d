import { type Html, html } from '../html/html.ts';
import { type GuidePath, type PageLanguage, pageLanguages, pathIn, words } from './languages.ts';

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

/** A guide as a page: its contents beside its parts, and the way to the other languages where it has a path in each. */
export function guidePage(
  { title, lead, parts }: Guide,
  language: PageLanguage = 'en',
  path: GuidePath | null = null,
): Html {
  const t = words[language];
  return html`<div class="guide">
<nav class="contents" aria-label="${t.contents}"><ol>${parts.map(
    (part) => html`<li><a href="#${part.id}">${part.title}</a></li>`,
  )}</ol></nav>
<article>
${path && languageChoice(language, path)}
<h1>${title}</h1>
<p class="lead">${lead}</p>
${parts.map((part) => html`<section id="${part.id}"><h2>${part.title}</h2>${part.body}</section>`)}
</article>
</div>`;
}

function languageChoice(language: PageLanguage, path: GuidePath): Html {
  const links = pageLanguages.map(
    (each) =>
      html`<a href="${pathIn(each, path)}" lang="${each}" hreflang="${each}"${each === language && html` aria-current="true"`}>${words[each].language}</a>`,
  );
  return html`<nav class="language-choice" aria-label="${words[language].languages}">${links}</nav>`;
}
