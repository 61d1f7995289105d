import type { Services } from '../../services.ts';
import { isOfSite, pageAddress, type Site } from '../web/address.ts';
import type { Robots } from '../web/robots.ts';
import { readSitemap, type Sitemap } from '../web/sitemap.ts';
import { ask, bodyOf } from './ask.ts';

/** Files that are read, pages that are taken, and how long it may take, in milliseconds. */
const MOST_FILES = 20;
const MOST_PAGES = 20_000;
const LONGEST_MS = 60_000;

/** The pages that the sitemaps of a site list; a sitemap that cannot be read is left out. */
export async function sitemapPages(services: Services, site: Site, robots: Robots): Promise<string[]> {
  const waiting = robots.sitemaps.length > 0 ? [...robots.sitemaps] : ['/sitemap.xml'];
  const asked = new Set<string>();
  const pages = new Set<string>();
  const until = performance.now() + LONGEST_MS;
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (asked.size >= MOST_FILES || pages.size >= MOST_PAGES || performance.now() > until) break;
    const url = fileAddress(next, site, robots);
    if (url === null || asked.has(url)) continue;
    asked.add(url);
    const sitemap = await readOne(services, url, robots.delayMs);
    waiting.push(...sitemap.sitemaps);
    for (const listed of sitemap.pages) {
      const address = pageAddress(listed, site.origin, site);
      if (address !== null) pages.add(address);
    }
  }
  return [...pages].slice(0, MOST_PAGES);
}

function fileAddress(listed: string, site: Site, robots: Robots): string | null {
  if (!URL.canParse(listed, site.origin)) return null;
  const url = new URL(listed, site.origin);
  const path = `${url.pathname}${url.search}`;
  return isOfSite(url, site) && robots.allows(path) ? `${site.origin}${path}` : null;
}

async function readOne(services: Services, url: string, delayMs: number): Promise<Sitemap> {
  const none: Sitemap = { pages: [], sitemaps: [] };
  const asking = { delayMs, follow: true, maxBytes: 20_000_000 };
  const answer = await ask(services, url, asking, async (reply) => ({
    bytes: reply.status === 200 ? await bodyOf(reply) : new Uint8Array(),
  }));
  if (answer.kind !== 'reply') return none;
  return readSitemap(answer.read.bytes).catch(() => none);
}
