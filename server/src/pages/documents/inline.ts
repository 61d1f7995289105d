import { type Html, html } from '../html/html.ts';

/** Where a link of a document leads on this server; null where it leads to something that is not served. */
export type LinkOf = (target: string) => string | null;

const MARKS =
  /(`+)(.+?)\1(?!`)|\[((?:[^[\]]|\[[^\]]*\])+)\]\(([^)\s]+)\)|\*\*(.+?)\*\*|<(https?:\/\/[^>\s]+)>/gs;

/** The marks within a paragraph of one of our own documents: code, links and bold. All else is text. */
export function inline(text: string, linkOf: LinkOf): Html {
  const parts: (Html | string)[] = [];
  let at = 0;
  for (const found of text.matchAll(MARKS)) {
    const [whole, , code, words, target, bold, address] = found;
    parts.push(text.slice(at, found.index));
    at = found.index + whole.length;
    if (code !== undefined) parts.push(html`<code>${code.trim()}</code>`);
    else if (words !== undefined) parts.push(link(words, target ?? '', linkOf));
    else if (bold !== undefined) parts.push(html`<b>${inline(bold, linkOf)}</b>`);
    else parts.push(html`<code>${address ?? ''}</code>`);
  }
  return html`${[...parts, text.slice(at)]}`;
}

/** Nothing leads away from this server: an address of elsewhere stands there to be copied. */
function link(words: string, target: string, linkOf: LinkOf): Html {
  const inner = inline(words, linkOf);
  if (/^https?:/.test(target)) return html`${inner} (<code>${target}</code>)`;
  const place = linkOf(target);
  return place === null ? inner : html`<a href="${place}">${inner}</a>`;
}
