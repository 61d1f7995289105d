import type { BusinessDb } from '../../../platform/db/store.ts';
import type { Services } from '../../services.ts';
import { isOfSite, pageAddress, type Site } from '../web/address.ts';
import { readRobots } from '../web/robots.ts';
import type { Why } from '../web/why.ts';
import { AGENT, ask, bodyOf } from './ask.ts';
import { enqueuePages, knownPages } from './queue.ts';
import { enterPhase, holdRun, type Running } from './rows.ts';
import { sitemapPages } from './sitemap-pages.ts';

/** Redirects until the start of a site is found. */
const MOST_HOPS = 5;
/** Depths of what a run begins with: pages in the menu go before what is only listed, and before what is known from earlier. */
const START = 0;
const LISTED = 2;
const KNOWN = 3;

/** How a phase ended; `failed` says why. */
export type Begun = { kind: 'begun' } | { kind: 'failed'; why: Why } | { kind: 'later' };

/** Finds where the site really is, reads its robots.txt and sitemaps, and puts the first pages into the run. */
export async function begin(services: Services, db: BusinessDb, running: Running): Promise<Begun> {
  const found = await findSite(services, running.source.url);
  if (found.kind !== 'found') return found;
  const { site, start, robotsText } = found;
  const robots = readRobots(robotsText, AGENT);
  const listed = await sitemapPages(services, site, robots);
  if (services.draining) return { kind: 'later' };
  await db.transaction(async (tx) => {
    if (!(await holdRun(tx, running.run, 'start'))) return;
    const now = services.now();
    const gate = { ...running, source: { ...running.source, url: start }, robots };
    const known = await knownPages(tx, running.source.id);
    await enqueuePages(tx, now, gate, [start], START);
    await enqueuePages(tx, now, gate, listed, LISTED);
    const ofSite = known.flatMap((url) => pageAddress(url, url, site) ?? []);
    await enqueuePages(tx, now, gate, ofSite, KNOWN);
    const learned = { origin: site.origin, robots: robotsText };
    await tx.q.updateTable('source_runs').set(learned).where('id', '=', running.run.id).execute();
    await enterPhase(tx, running.run, 'pages');
    tx.emit({ kind: 'source', source_id: running.source.id, run_id: running.run.id, page_id: null });
  });
  return { kind: 'begun' };
}

type Found =
  | { kind: 'found'; site: Site; start: string; robotsText: string }
  | { kind: 'failed'; why: Why }
  | { kind: 'later' };

/** Follows the start as far as it leads within the site: `http` to `https`, with `www.` or without. */
async function findSite(services: Services, typed: string): Promise<Found> {
  let url = new URL(typed);
  let robotsText = await robotsOf(services, url.origin);
  for (let hop = 0; hop <= MOST_HOPS; hop++) {
    if (typeof robotsText !== 'string') return robotsText;
    const site = { origin: url.origin };
    const start = pageAddress(url.href, url.href, site);
    if (start === null) return { kind: 'failed', why: 'no_page' };
    const found: Found = { kind: 'found', site, start, robotsText };
    const { pathname, search } = new URL(start);
    const robots = readRobots(robotsText, AGENT);
    if (!robots.allows(`${pathname}${search}`)) return found;
    const asking = { delayMs: robots.delayMs };
    const answer = await ask(services, url.href, asking, async ({ headers }) => ({
      location: headers.get('location'),
    }));
    if (answer.kind === 'later') return answer;
    if (answer.kind === 'none') return { kind: 'failed', why: answer.why };
    const next = nextOf(answer.read.location, url);
    if (next === null || next.origin === url.origin) return found;
    if (!isOfSite(next, site)) {
      return { kind: 'failed', why: `leads_elsewhere:${url.host} → ${next.host}` };
    }
    robotsText = await robotsOf(services, next.origin);
    url = next;
  }
  return { kind: 'failed', why: 'far' };
}

function nextOf(location: string | null, from: URL): URL | null {
  return location !== null && URL.canParse(location, from.href) ? new URL(location, from) : null;
}

/** The robots.txt of a site as RFC 9309 takes it: none allows all, and one that cannot be had forbids all. */
async function robotsOf(
  services: Services,
  origin: string,
): Promise<string | { kind: 'failed'; why: Why } | { kind: 'later' }> {
  const asking = { delayMs: 0, follow: true, maxBytes: 600_000 };
  const answer = await ask(services, `${origin}/robots.txt`, asking, async (reply) => ({
    status: reply.status,
    text: reply.status === 200 ? new TextDecoder().decode(await bodyOf(reply)) : '',
  }));
  if (answer.kind === 'later') return answer;
  if (answer.kind === 'none') return { kind: 'failed', why: answer.why };
  const { status, text } = answer.read;
  if (status < 500 && status !== 429) return text;
  return { kind: 'failed', why: `robots_failed:${status}` };
}
