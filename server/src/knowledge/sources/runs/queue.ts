import { newId } from '../../../kernel/ids.ts';
import type { BusinessRead, BusinessTx } from '../../../platform/db/store.ts';
import { familyOf } from '../web/address.ts';
import { isWanted } from '../web/globs.ts';
import type { Robots } from '../web/robots.ts';
import { isFarAhead, narrows, repeatsItself } from '../web/traps.ts';
import type { Why } from '../web/why.ts';
import type { PageRow, Running } from './rows.ts';

/** Rows written by one statement. */
const BATCH = 100;
/** Addresses that a run keeps for each page it may read, so that an endless site fills no table. */
const KEPT_FOR_EACH_PAGE = 10;
/** Clicks from the start after which nobody looks. */
const DEEPEST = 15;

/** What decides whether an address is asked for. */
export interface Gate extends Running {
  robots: Robots;
}

/** How addresses came up. */
interface Found {
  depth: number;
  from?: string | null;
  listed?: boolean;
}

/**
 * Puts addresses of the site into the run, each once; those that are not to be asked for are kept with the reason. `from` is the page
 * that links to them, `listed` says that a sitemap names them: what a site lists itself is no trap.
 */
export async function enqueuePages(
  tx: BusinessTx,
  now: number,
  gate: Gate,
  addresses: readonly string[],
  { depth, from = null, listed = false }: Found,
): Promise<void> {
  if (depth > DEEPEST) return;
  const known = await countKnown(tx, gate);
  const room = gate.source.max_pages * KEPT_FOR_EACH_PAGE + 500 - known;
  const unknown = await notOfRun(tx, gate, [...new Set(addresses)]);
  const rows = unknown
    .slice(0, Math.max(0, room))
    .map((url, at) => newRow(now, gate, url, { depth, from, listed, place: known + at }));
  for (let start = 0; start < rows.length; start += BATCH) await upsert(tx, rows.slice(start, start + BATCH));
}

type NewRow = Omit<PageRow, 'business_id'>;

type Place = Required<Found> & { place: number };

function newRow(now: number, gate: Gate, url: string, { depth, place, from, listed }: Place): NewRow {
  const why = reasonAgainst(gate, url) ?? (from === null ? null : trapOf(now, from, url));
  return {
    source_id: gate.source.id,
    id: newId(now),
    url,
    run_id: gate.run.id,
    state: why === null ? 'queued' : 'skipped',
    depth,
    place,
    listed: listed ? 1 : 0,
    tries: 0,
    why,
    gone: 0,
    etag: null,
    last_modified: null,
    title: null,
    skeleton: null,
    family: familyOf(url),
    content: null,
    result: null,
  };
}

/** Why an address is not asked for, or null. */
function reasonAgainst({ source, robots }: Gate, url: string): Why | null {
  const { pathname, search } = new URL(url);
  if (!robots.allows(`${pathname}${search}`)) return 'robots';
  if (repeatsItself(url)) return 'circle';
  // The start is read for its links in any case.
  if (url === source.url) return null;
  const wanted = isWanted(url, {
    include: JSON.parse(source.include) as string[],
    exclude: JSON.parse(source.exclude) as string[],
  });
  return wanted ? null : 'not_chosen';
}

/** Why a link leads into what has no end, or null. */
function trapOf(now: number, from: string, url: string): Why | null {
  if (isFarAhead(url, now)) return 'endless';
  return narrows(from, url) ? 'combined' : null;
}

async function countKnown({ q }: BusinessRead, { source, run }: Running): Promise<number> {
  const row = await q
    .selectFrom('source_pages')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('source_id', '=', source.id)
    .where('run_id', '=', run.id)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

async function notOfRun({ q }: BusinessTx, { source, run }: Running, urls: string[]): Promise<string[]> {
  const there = new Set<string>();
  for (let start = 0; start < urls.length; start += BATCH) {
    const rows = await q
      .selectFrom('source_pages')
      .select('url')
      .where('source_id', '=', source.id)
      .where('run_id', '=', run.id)
      .where('url', 'in', urls.slice(start, start + BATCH))
      .execute();
    for (const { url } of rows) there.add(url);
  }
  return urls.filter((url) => !there.has(url));
}

/** What earlier runs know of the page stays: its content, and what tells whether it changed. */
async function upsert({ q }: BusinessTx, rows: NewRow[]): Promise<void> {
  await q
    .insertInto('source_pages')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['business_id', 'source_id', 'url']).doUpdateSet((eb) => ({
        run_id: eb.ref('excluded.run_id'),
        state: eb.ref('excluded.state'),
        depth: eb.ref('excluded.depth'),
        place: eb.ref('excluded.place'),
        listed: eb.ref('excluded.listed'),
        tries: 0,
        why: eb.ref('excluded.why'),
        gone: 0,
        result: null,
      })),
    )
    .execute();
}

/** The page that is read next: those near the start first, in the order they were found. */
export function nextPage({ q }: BusinessRead, { source, run }: Running): Promise<PageRow | undefined> {
  return q
    .selectFrom('source_pages')
    .selectAll()
    .where('source_id', '=', source.id)
    .where('run_id', '=', run.id)
    .where('state', '=', 'queued')
    .orderBy('depth')
    .orderBy('place')
    .limit(1)
    .executeTakeFirst();
}

/** How many pages a run has read. */
export async function countRead({ q }: BusinessRead, { source, run }: Running): Promise<number> {
  const row = await q
    .selectFrom('source_pages')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('source_id', '=', source.id)
    .where('run_id', '=', run.id)
    .where('state', '=', 'read')
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Gives the pages that still wait a reason for not being read. */
export async function skipWaiting({ q }: BusinessTx, { source, run }: Running, why: Why): Promise<void> {
  await q
    .updateTable('source_pages')
    .set({ state: 'skipped', why })
    .where('source_id', '=', source.id)
    .where('run_id', '=', run.id)
    .where('state', '=', 'queued')
    .execute();
}

/** Addresses that earlier runs read, or that documents stand on. */
export async function knownPages({ q }: BusinessRead, sourceId: string): Promise<string[]> {
  const read = await q
    .selectFrom('source_pages')
    .select('url')
    .where('source_id', '=', sourceId)
    .where('state', '=', 'read')
    .orderBy('depth')
    .orderBy('place')
    .execute();
  const standing = await q
    .selectFrom('source_documents')
    .select('url')
    .where('source_id', '=', sourceId)
    .where('state', 'in', ['taken', 'conflict'])
    .execute();
  return [...new Set([...read, ...standing].map(({ url }) => url))];
}
