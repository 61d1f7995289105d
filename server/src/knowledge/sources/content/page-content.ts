import type { EntryBody, PageBody } from '@askbob/contract/endpoints/knowledge.ts';
import type { z } from 'zod';
import { ApiError } from '../../../kernel/errors.ts';
import type { Block } from '../../import/blocks/block.ts';
import type { Contact } from '../../import/html/contact.ts';
import { decoded } from '../../import/html/decoded.ts';
import { toItems } from '../../import/items/to-items.ts';
import { readDocument } from '../../import/read-document.ts';
import type { Services } from '../../services.ts';
import { pageAddress, type Site } from '../web/address.ts';
import type { Why } from '../web/why.ts';
import { keptOf, type LeftOut } from './left-out.ts';

/** What is kept of a page that was read. */
export interface PageContent {
  title: string;
  /** The address that it names as its own, on this site. */
  canonical: string | null;
  blocks: Block[];
  /** Addresses of pages of this site. */
  links: string[];
  jsonLd: unknown[];
  /** Missing where the page was read by a version that did not look for it. */
  contact?: Contact;
  /** What the page was read without, such as its menu; missing where a version read it that did not keep it. */
  left?: LeftOut[];
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
/** Bytes of a page beyond which nobody wrote it; files may be larger. */
const LARGEST_PAGE = 5_000_000;

/** Reads what the server sent, a page or a file, in the reading process. Throws 503 when too much waits to be read there. */
export async function readContent(
  services: Services,
  businessId: string,
  { bytes, type, headers }: Sent,
  url: string,
  site: Site,
): Promise<ReadContent> {
  if (isPage(type) && bytes.length > LARGEST_PAGE) return skipped('large');
  const name = new URL(url).pathname.split('/').pop() ?? '';
  let read: Awaited<ReturnType<typeof readDocument>>;
  try {
    read = await readDocument(services, businessId, bytes, { name, contentType: type, url });
  } catch (error) {
    // The sentence speaks to whoever sends a file; here nobody did.
    if (error instanceof ApiError && error.code === 'invalid_request') return skipped('unreadable');
    throw error;
  }
  const { page } = read;
  const title = page?.title || read.title || decoded(name);
  const blocks = read.blocks.filter(({ kind }) => kind !== 'left_out');
  const asked = (headers.get('x-robots-tag') ?? '').toLowerCase();
  const nofollow = page?.nofollow || /\b(?:nofollow|none)\b/.test(asked);
  const canonical = page?.canonical ? pageAddress(page.canonical, url, site) : null;
  const led = nofollow ? [] : (page?.links ?? []).flatMap((href) => pageAddress(href, url, site) ?? []);
  const links = [...new Set(canonical === null ? led : [...led, canonical])].slice(0, MOST_LINKS);
  if (page?.noindex || /\b(?:noindex|none)\b/.test(asked)) {
    return { kind: 'skipped', why: 'noindex', gone: true, links };
  }
  const leadsTo = page?.leadsTo ? pageAddress(page.leadsTo, url, site) : null;
  if (leadsTo !== null && leadsTo !== url) {
    const { pathname, search } = new URL(leadsTo);
    return { kind: 'skipped', why: `moved:${pathname}${search}`, gone: true, links };
  }
  if (page?.needsScript) return { kind: 'skipped', why: 'script', gone: false, links };
  const left = keptOf(read.blocks.filter((block) => block.kind === 'left_out'));
  const said = { jsonLd: page?.jsonLd ?? [], ...(page ? { contact: page.contact } : {}), left };
  return { kind: 'page', content: { title, canonical, blocks, links, ...said } };
}

function skipped(why: Why): ReadContent {
  return { kind: 'skipped', why, gone: false, links: [] };
}

function isPage(type: string): boolean {
  return type === '' || type.includes('html');
}

type Item = z.output<typeof EntryBody> | z.output<typeof PageBody>;

/** The questions on a page, and all else on it as one page; and what is neither. */
export function itemsOf({ title, blocks }: PageContent, url: string): { items: Item[]; left: LeftOut[] } {
  const { items, left_out: left } = toItems(blocks, { title, url });
  return { items: withOnePage(items, title), left };
}

function withOnePage(items: readonly Item[], title: string): Item[] {
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
