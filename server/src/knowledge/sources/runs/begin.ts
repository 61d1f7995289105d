import type { BusinessDb } from '../../../platform/db/store.ts';
import type { Services } from '../../services.ts';
import { pageAddress } from '../web/address.ts';
import { readRobots } from '../web/robots.ts';
import type { Why } from '../web/why.ts';
import { AGENT } from './ask.ts';
import { findSite } from './find-site.ts';
import { enqueuePages, knownPages } from './queue.ts';
import { enterPhase, holdRun, type Running } from './rows.ts';
import { sitemapPages } from './sitemap-pages.ts';

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
    await enqueuePages(tx, now, gate, [start], { depth: START });
    await enqueuePages(tx, now, gate, listed, { depth: LISTED, listed: true });
    const ofSite = known.flatMap((url) => pageAddress(url, url, site) ?? []);
    await enqueuePages(tx, now, gate, ofSite, { depth: KNOWN });
    const learned = { origin: site.origin, robots: robotsText };
    await tx.q.updateTable('source_runs').set(learned).where('id', '=', running.run.id).execute();
    await enterPhase(tx, running.run, 'pages');
    tx.emit({ kind: 'source', source_id: running.source.id, run_id: running.run.id, page_id: null });
  });
  return { kind: 'begun' };
}
