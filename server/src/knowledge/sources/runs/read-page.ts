import type { Updateable } from 'kysely';
import { ApiError } from '../../../kernel/errors.ts';
import type { BusinessSchema } from '../../../platform/db/schema.ts';
import type { BusinessDb, BusinessTx } from '../../../platform/db/store.ts';
import type { Services } from '../../services.ts';
import { contentOf, type PageContent, readContent } from '../content/page-content.ts';
import { saysNew } from '../content/says-new.ts';
import { skeletonOf } from '../content/skeleton.ts';
import { endsWithDate } from '../web/traps.ts';
import type { Why } from '../web/why.ts';
import { type Fetched, fetchPage } from './fetch-page.ts';
import { rest } from './politeness.ts';
import { enqueuePages, type Gate } from './queue.ts';
import type { Step } from './read-source.ts';
import { holdRun, type PageRow } from './rows.ts';

/** How often reading a page is begun: it may be what ended the server. */
const MOST_TRIES = 2;
/** Pages of one family that say the same but for numbers, before the others are taken for an endless list. */
const MOST_ALIKE = 3;
/** The same wherever they stand: their addresses may be made up anew for each visit. */
const MOST_ALIKE_ANYWHERE = 10;
/** Pages whose addresses differ in their date alone, before only those are read that say something new. */
const MOST_DATES = 20;
/** The same for pages of one path that differ in what stands behind the question mark. */
const MOST_QUERIES = 50;
/** Pages of a family that another one of it is compared with. */
const COMPARED = 40;

type Change = Updateable<BusinessSchema['source_pages']>;

/** What decides whether an address is asked for, and the worker that does so. */
export interface HeldGate extends Gate {
  holder: string;
}

/** What a page turned out to be: what is written of it, and where it leads. */
interface Result {
  change: Change;
  links: string[];
}

/** Reads one page, and writes in one transaction what it is and which pages it leads to. */
export async function readPage(
  services: Services,
  db: BusinessDb,
  gate: HeldGate,
  page: PageRow,
): Promise<Step> {
  const { source, run, robots } = gate;
  const site = { origin: run.origin ?? new URL(source.url).origin };
  if (page.tries >= MOST_TRIES) {
    return write(services, db, gate, page, { change: skip('failed_twice'), links: [] });
  }
  const begun = await beginPage(db, gate, page);
  if (begun !== 'begun') return begun;
  const fetched = await fetchPage(services, { site, robots }, page);
  if (fetched.kind === 'later') {
    await asBefore(db, page);
    return 'later';
  }
  if (fetched.kind === 'busy' && page.tries + 1 < MOST_TRIES) {
    rest(new URL(page.url).host, fetched.restMs);
    return 'more';
  }
  const result = await resultOf(services, db.businessId, fetched, page, site).catch((error: unknown) => {
    if (error instanceof ApiError && error.code === 'overloaded') return null;
    throw error;
  });
  if (result !== null) return write(services, db, gate, page, result);
  await asBefore(db, page);
  rest(new URL(page.url).host, 2000);
  return 'later';
}

/**
 * Takes a page, for the worker that does the run and for nobody else: one that was taken for dead and goes on after all ends here. The
 * page that it was reading then may have been written meanwhile.
 */
async function beginPage(db: BusinessDb, { run, holder }: HeldGate, page: PageRow): Promise<'begun' | Step> {
  return db.transaction(async (tx) => {
    const held = await holdRun(tx, run, 'pages');
    if (!held) return 'more';
    if (held.holder !== holder) return 'done';
    const taken = await tx.q
      .updateTable('source_pages')
      .set({ tries: page.tries + 1 })
      .where('id', '=', page.id)
      .where('run_id', '=', run.id)
      .where('state', '=', 'queued')
      .executeTakeFirst();
    return taken.numUpdatedRows === 1n ? 'begun' : 'more';
  });
}

/** Reading was not begun after all. */
async function asBefore(db: BusinessDb, { id, tries }: PageRow): Promise<void> {
  await db.transaction(async ({ q }) => {
    await q.updateTable('source_pages').set({ tries }).where('id', '=', id).execute();
  });
}

async function resultOf(
  services: Services,
  businessId: string,
  fetched: Exclude<Fetched, { kind: 'later' }>,
  page: PageRow,
  site: { origin: string },
): Promise<Result> {
  switch (fetched.kind) {
    case 'moved': {
      const { pathname, search } = new URL(fetched.to);
      const change = skip(`moved:${pathname}${search}`, true);
      return { change, links: [fetched.to] };
    }
    case 'skipped':
      return { change: skip(fetched.why, fetched.gone), links: [] };
    case 'busy':
      return { change: skip('busy'), links: [] };
    case 'unchanged':
      return { change: { state: 'read', why: null }, links: contentOf(page)?.links ?? [] };
    case 'body': {
      const read = await readContent(services, businessId, fetched, page.url, site);
      if (read.kind === 'skipped') return { change: skip(read.why, read.gone), links: read.links };
      const { content } = read;
      return { change: taken(content, fetched.headers), links: content.links };
    }
  }
}

function skip(why: Why, gone = false): Change {
  return { state: 'skipped', why, gone: gone ? 1 : 0 };
}

function taken(content: PageContent, headers: Headers): Change {
  return {
    state: 'read',
    why: null,
    title: content.title,
    skeleton: skeletonOf(content),
    content: JSON.stringify(content),
    etag: headers.get('etag'),
    last_modified: headers.get('last-modified'),
  };
}

async function write(
  services: Services,
  db: BusinessDb,
  gate: HeldGate,
  page: PageRow,
  { change, links }: Result,
): Promise<Step> {
  return db.transaction(async (tx) => {
    const held = await holdRun(tx, gate.run, 'pages');
    if (!held) return 'more';
    const next = held.holder === gate.holder ? 'more' : 'done';
    const endless = change.state === 'read' ? await whyEndless(tx, page, change) : null;
    const written = await tx.q
      .updateTable('source_pages')
      .set(endless === null ? change : skip(endless))
      .where('id', '=', page.id)
      .where('run_id', '=', gate.run.id)
      .where('state', '=', 'queued')
      .executeTakeFirst();
    // Another worker, of two of which one was taken for dead, was quicker: what it wrote counts, and the one that took the run last goes on.
    if (written.numUpdatedRows !== 1n) return next;
    if (endless === null)
      await enqueuePages(tx, services.now(), gate, links, { depth: page.depth + 1, from: page.url });
    tx.emit({ kind: 'source', source_id: gate.source.id, run_id: gate.run.id, page_id: page.id });
    return next;
  });
}

/**
 * Why a page is one of an endless list, such as the weeks of a calendar; null when it is not. What the site itself lists is none, and
 * neither is an archive by dates or numbers whose pages say something of their own.
 */
async function whyEndless({ q }: BusinessTx, page: PageRow, change: Change): Promise<Why | null> {
  if (page.listed === 1) return null;
  const read = q
    .selectFrom('source_pages')
    .where('source_id', '=', page.source_id)
    .where('run_id', '=', page.run_id)
    .where('state', '=', 'read');
  const count = async (some: typeof read) =>
    Number((await some.select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()).count);
  const family = read.where('family', '=', page.family);
  const mark = String(change.skeleton ?? page.skeleton);
  if ((await count(family.where('skeleton', '=', mark))) >= MOST_ALIKE) return 'endless';
  if ((await count(read.where('skeleton', '=', mark))) >= MOST_ALIKE_ANYWHERE) return 'endless';
  const isDated = endsWithDate(page.url);
  if (page.family.endsWith('?') && !isDated) return null;
  if ((await count(family)) < (isDated ? MOST_DATES : MOST_QUERIES)) return null;
  const others = await family.select('content').orderBy('depth').orderBy('place').limit(COMPARED).execute();
  const content = contentOf({ content: change.content ?? page.content });
  if (
    content &&
    saysNew(
      content,
      others.flatMap((other) => contentOf(other) ?? []),
    )
  )
    return null;
  return isDated ? 'endless' : 'many';
}
