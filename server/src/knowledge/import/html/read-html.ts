import type { ChildNode, Element } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import type { Block } from '../blocks/block.ts';
import { plainOf } from '../blocks/markdown-of.ts';
import { type Contact, noteContact } from './contact.ts';
import { isElement, squeeze, wordsOf } from './elements.ts';
import { flowOf } from './flow.ts';
import { addressOf } from './inline.ts';
import { questionsOfJsonLd } from './json-ld.ts';

/** A page of a site as it was read. */
export interface HtmlPage {
  /** As the browser's tab shows it; empty where there is none. */
  title: string;
  /** Such as `de` or `pt-BR`; null where the page doesn't say. */
  lang: string | null;
  /** The address the page wants to be known by. */
  canonical: string | null;
  /** Where it sends its readers at once, without a click; null where they stay. */
  leadsTo: string | null;
  /** What it asks of search engines. */
  noindex: boolean;
  nofollow: boolean;
  blocks: Block[];
  /** Pages it links to, absolute, without fragments, each once. */
  links: string[];
  /** Structured data, parsed. */
  jsonLd: unknown[];
  contact: Contact;
  /** Without its programs the page shows next to nothing. */
  needsScript: boolean;
}

/** Words below which a page that brings programs is taken for one that draws itself. */
const FEW_CHARACTERS = 200;
const MOST_JSON_LD = 50;
/** Seconds within which nobody reads a page before it leads on. */
const AT_ONCE = 1;

/**
 * Reads a page of HTML: what it says as blocks in reading order, what is furniture of the site as `left_out` among them, and
 * what a crawler wants to know. It takes the time its length takes on pages that people write; a page of strangers belongs
 * into the reading process (`read-document.ts`), which ends when it takes too long.
 */
export function readHtml(html: string, { url }: { url?: string } = {}): HtmlPage {
  const document = parseDocument(html, { decodeEntities: true });
  const head = readHead(document.children, url);
  const written = flowOf(document.children, { base: head.base, opened: head.opened });
  const jsonLd = head.jsonLd.flatMap(parseJson);
  return {
    title: head.title,
    lang: head.lang,
    canonical: head.canonical,
    leadsTo: head.leadsTo,
    noindex: /\b(?:noindex|none)\b/.test(head.robots),
    nofollow: /\b(?:nofollow|none)\b/.test(head.robots),
    blocks: [...written, ...questionsOfJsonLd(jsonLd, readFragment)],
    links: [...head.links],
    jsonLd,
    contact: head.contact,
    needsScript: head.scripts > 0 && lengthOf(written) < FEW_CHARACTERS && head.frames,
  };
}

/** Reads HTML that stands inside of another text. */
export function readFragment(html: string): Block[] {
  const { children } = parseDocument(html, { decodeEntities: true });
  return flowOf(children, { base: undefined, opened: new Set() });
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + (block.kind === 'left_out' ? 0 : plainOf(block).length), 0);
}

interface Head {
  title: string;
  lang: string | null;
  canonical: string | null;
  leadsTo: string | null;
  robots: string;
  base: string | undefined;
  links: Set<string>;
  jsonLd: string[];
  contact: Contact;
  opened: Set<string>;
  scripts: number;
  /** Whether there is an empty element that a program fills, or an appeal to switch programs on. */
  frames: boolean;
}

/** One walk over all elements, without recursion. */
function readHead(nodes: readonly ChildNode[], url: string | undefined): Head {
  const head: Head = {
    title: '',
    lang: null,
    canonical: null,
    leadsTo: null,
    robots: '',
    base: url,
    links: new Set(),
    jsonLd: [],
    contact: { phone: '', email: '', address: '' },
    opened: new Set(),
    scripts: 0,
    frames: false,
  };
  const open = [...nodes].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (!isElement(node)) continue;
    noteElement(head, node, url);
    for (let at = node.children.length - 1; at >= 0; at--) {
      const child = node.children[at];
      if (child) open.push(child);
    }
  }
  return head;
}

function noteElement(head: Head, element: Element, url: string | undefined): void {
  const { attribs } = element;
  for (const id of (attribs['aria-controls'] ?? '').split(' ')) if (id !== '') head.opened.add(id);
  switch (element.name) {
    case 'html':
      head.lang = attribs.lang?.trim() || head.lang;
      return;
    case 'title':
      head.title ||= squeeze(
        element.children.map((child) => (child.type === 'text' ? child.data : '')).join(''),
      );
      return;
    case 'base':
      head.base = addressOf(attribs.href ?? '', url) ?? head.base;
      return;
    case 'link':
      if (/\bcanonical\b/i.test(attribs.rel ?? ''))
        head.canonical ??= addressOf(attribs.href ?? '', head.base);
      return;
    case 'meta':
      // What only browsers without JavaScript are told is no word about the page.
      if (element.parent && 'name' in element.parent && element.parent.name === 'noscript') return;
      noteMeta(head, attribs);
      return;
    case 'a':
    case 'area':
      noteLink(head, attribs);
      noteContact(head.contact, element);
      return;
    case 'address':
      noteContact(head.contact, element);
      return;
    case 'frame':
    case 'iframe':
      noteLink(head, { href: attribs.src });
      return;
    case 'noscript':
      head.frames ||= /javascript/i.test(wordsOf({ ...element, name: 'div' } as Element));
      return;
    case 'script':
      noteScript(head, element);
      return;
    default:
      head.frames ||= element.name === 'div' && attribs.id !== undefined && element.children.length === 0;
  }
}

function noteMeta(
  head: Head,
  { name = '', content = '', ...attribs }: Record<string, string | undefined>,
): void {
  if (/^(?:robots|askbob)$/i.test(name)) head.robots += ` ${content.toLowerCase()}`;
  // A page that only leads on: `0; url=/de/`.
  const at = content.toLowerCase().indexOf('url=');
  if (at !== -1 && attribs['http-equiv']?.toLowerCase() === 'refresh') {
    const href = content
      .slice(at + 4)
      .replaceAll(/["']/g, '')
      .trim();
    noteLink(head, { href });
    if (Number.parseFloat(content) <= AT_ONCE) head.leadsTo ??= addressOf(href, head.base);
  }
}

function noteLink(head: Head, { href, rel }: Record<string, string | undefined>): void {
  if (href === undefined || /\bnofollow\b/i.test(rel ?? '')) return;
  const address = addressOf(href, head.base);
  if (address?.startsWith('http')) head.links.add(address.replace(/#.*$/s, ''));
}

function noteScript(head: Head, element: Element): void {
  if (!/^application\/ld\+json/i.test(element.attribs.type ?? '')) {
    head.scripts += 1;
    return;
  }
  const text = element.children.map((child) => (child.type === 'text' ? child.data : '')).join('');
  if (head.jsonLd.length < MOST_JSON_LD) head.jsonLd.push(text);
}

function parseJson(text: string): unknown[] {
  try {
    const value: unknown = JSON.parse(text.trim());
    return Array.isArray(value) ? value : [value];
  } catch {
    // Whoever wrote it will not read our complaint; the page's words are still there.
    return [];
  }
}
