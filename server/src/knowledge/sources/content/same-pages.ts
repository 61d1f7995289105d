import { sha256 } from '../../../kernel/ids.ts';
import { withoutLinks } from '../../import/items/links.ts';
import type { PageContent } from './page-content.ts';
import { textOf } from './text-of.ts';

/** A page that was read. */
export interface Read {
  url: string;
  content: PageContent;
}

/** Share of words that a page has in common with the one it names as its own address, to be believed. */
const ALIKE = 0.5;

/**
 * Which pages say the same as another one, and which that is. A page that names another address as its own is believed
 * where that page says about the same: many sites name their start on every page.
 */
export function samePages(pages: readonly Read[]): Map<string, string> {
  const byUrl = new Map(pages.map((page) => [page.url, page]));
  const same = new Map<string, string>();
  for (const page of pages) {
    const named = page.content.canonical === null ? undefined : byUrl.get(page.content.canonical);
    if (!named || endOf(same, named.url) === page.url || !alike(page, named)) continue;
    same.set(page.url, named.url);
  }
  const first = new Map<string, string>();
  for (const page of [...pages].sort(plainestFirst)) {
    if (same.has(page.url)) continue;
    const words = sha256(`${page.content.title}\n${wordsIn(page)}`);
    const other = first.get(words);
    if (other === undefined) first.set(words, page.url);
    else same.set(page.url, other);
  }
  return new Map([...same.keys()].map((url) => [url, endOf(same, url)]));
}

/** The same choice whatever the order in which pages were found: the shortest address. */
function plainestFirst(a: Read, b: Read): number {
  return a.url.length - b.url.length || (a.url < b.url ? -1 : 1);
}

function endOf(same: ReadonlyMap<string, string>, url: string): string {
  let end = url;
  for (let next = same.get(end); next !== undefined; next = same.get(end)) end = next;
  return end;
}

function alike(page: Read, other: Read): boolean {
  const [mine, theirs] = [new Set(wordsIn(page).split(/\s+/)), new Set(wordsIn(other).split(/\s+/))];
  const shared = [...mine].filter((word) => theirs.has(word)).length;
  return shared / Math.max(1, mine.size, theirs.size) >= ALIKE;
}

/** Where links lead is not what a page says: some sites write who is looking into every one of them. */
function wordsIn({ content }: Read): string {
  return withoutLinks(content.blocks.map(textOf).join('\n')).toLowerCase();
}
