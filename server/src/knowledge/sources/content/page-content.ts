import type { EntryBody, PageBody } from '@askbob/contract/endpoints/knowledge.ts';
import type { z } from 'zod';
import type { Block } from '../../import/blocks/block.ts';
import { readHtml } from '../../import/html/read-html.ts';
import { toItems } from '../../import/items/to-items.ts';
import { pageAddress, type Site } from '../web/address.ts';
import { decodePage } from '../web/decode.ts';
import type { Why } from '../web/why.ts';

/** What is kept of a page that was read. */
export interface PageContent {
  title: string;
  /** The address that it names as its own, on this site. */
  canonical: string | null;
  blocks: Block[];
  /** Addresses of pages of this site. */
  links: string[];
  jsonLd: unknown[];
}

/** A page with words, or why there is nothing to take, and where it leads all the same. */
export type ReadContent =
  | { kind: 'page'; content: PageContent }
  | { kind: 'skipped'; why: Why; gone: boolean; links: string[] };

/** What the server sent in place of a page. */
interface Sent {
  bytes: Uint8Array<ArrayBuffer>;
  type: string;
  headers: Headers;
}

/** Links that are kept of a page. */
const MOST_LINKS = 2000;

/** Reads what the server sent as a page of the site. */
export function readContent({ bytes, type, headers }: Sent, url: string, site: Site): ReadContent {
  const page = readHtml(decodePage(bytes, type), { url });
  const asked = (headers.get('x-robots-tag') ?? '').toLowerCase();
  const nofollow = page.nofollow || /\b(?:nofollow|none)\b/.test(asked);
  const canonical = page.canonical === null ? null : pageAddress(page.canonical, url, site);
  const led = nofollow ? [] : page.links.flatMap((href) => pageAddress(href, url, site) ?? []);
  const links = [...new Set(canonical === null ? led : [...led, canonical])].slice(0, MOST_LINKS);
  if (page.noindex || /\b(?:noindex|none)\b/.test(asked)) {
    return { kind: 'skipped', why: 'noindex', gone: true, links };
  }
  if (page.needsScript) return { kind: 'skipped', why: 'script', gone: false, links };
  const blocks = page.blocks.filter(({ kind }) => kind !== 'left_out');
  const { title, jsonLd } = page;
  return { kind: 'page', content: { title, canonical, blocks, links, jsonLd } };
}

type Item = z.output<typeof EntryBody> | z.output<typeof PageBody>;

/** The questions on a page, and all else on it as one page. */
export function itemsOf({ title, blocks }: PageContent, url: string): Item[] {
  const { items } = toItems(blocks, { title, url });
  const questions = items.filter((item) => 'question' in item);
  const parts = items.filter((item) => 'text' in item);
  const [first, ...others] = parts;
  if (!first) return questions;
  const text = [first.text, ...others.map((part) => part.text)].join('\n\n');
  return [...questions, { ...first, title: title || first.title, text }];
}

/** What is kept of a page, or null when it was never read. */
export function contentOf({ content }: { content: string | null }): PageContent | null {
  // Only readPage writes the column.
  return content === null ? null : (JSON.parse(content) as PageContent);
}
