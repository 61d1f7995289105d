import type { ChildNode, Element } from 'domhandler';
import { isElement, silent, squeeze, wordsOf } from './elements.ts';

/** What the words of a page need to know of it. */
export interface InlineContext {
  /** Against which relative links are resolved; undefined where the page has no address. */
  base: string | undefined;
  isFurniture(element: Element): boolean;
}

const DEEPEST = 60;

/** The words of inline nodes as Markdown: links keep where they lead, bold stays bold, `<br>` breaks the line. */
export function inlineText(nodes: readonly ChildNode[], context: InlineContext): string {
  const parts: string[] = [];
  for (const node of nodes) write(node, context, parts, 0);
  return parts
    .join('')
    .split('\n')
    .map(squeeze)
    .filter((line) => line !== '')
    .join('\n');
}

function write(node: ChildNode, context: InlineContext, parts: string[], depth: number): void {
  if (node.type === 'text') {
    // A line break in the source is a space on the page.
    parts.push(node.data.replace(/\s+/g, ' '));
    return;
  }
  if (!isElement(node) || silent.has(node.name) || context.isFurniture(node)) return;
  if (node.name === 'br') return void parts.push('\n');
  if (depth > DEEPEST) return void parts.push(wordsOf(node));
  const within: string[] = [];
  for (const child of node.children) write(child, context, within, depth + 1);
  parts.push(...marked(node, within.join(''), context));
}

function marked(element: Element, text: string, context: InlineContext): string[] {
  const words = text.trim();
  if (words === '') return [text];
  const before = /^\s/.test(text) ? ' ' : '';
  const after = /\s$/.test(text) ? ' ' : '';
  if (element.name === 'a') return [before, linkTo(element.attribs.href, words, context.base), after];
  const bold = ['b', 'strong'].includes(element.name) && !words.includes('**') && !words.includes('\n');
  return bold ? [before, `**${words}**`, after] : [text];
}

function linkTo(href: string | undefined, words: string, base: string | undefined): string {
  const target = href === undefined ? null : addressOf(href, base);
  if (target === null || words.includes('](') || words.includes('\n')) return words;
  const bare = (text: string) =>
    text
      .replace(/^(?:https?:\/\/|mailto:|tel:)/, '')
      .replace(/\/$/, '')
      .replace(/[\s()-]/g, '');
  if (bare(target) === bare(words)) return words;
  return `[${words.replaceAll(/[[\]]/g, '')}](${target.replaceAll('(', '%28').replaceAll(')', '%29').replaceAll(' ', '%20')})`;
}

/** Where a link leads: to a page, a mail address or a telephone; null for places of the same page and for scripts. */
export function addressOf(href: string, base: string | undefined): string | null {
  const trimmed = href.trim();
  if (trimmed === '' || trimmed.startsWith('#') || trimmed.length > 2000) return null;
  if (!URL.canParse(trimmed, base)) return null;
  const url = new URL(trimmed, base);
  return ['http:', 'https:', 'mailto:', 'tel:'].includes(url.protocol) ? url.href : null;
}
