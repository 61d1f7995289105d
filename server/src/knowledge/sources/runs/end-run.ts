import type { BusinessRead, BusinessTx } from '../../../platform/db/store.ts';
import { enqueue } from '../../../platform/jobs/enqueue.ts';
import type { Services } from '../../services.ts';
import { presentWhy, type Why } from '../web/why.ts';
import type { Running, RunRow } from './rows.ts';

const HOUR_MS = 3_600_000;
/** Skipped addresses that are shown; all are counted. */
const MOST_SKIPPED = 500;

/** What a run has found so far. */
export interface Report {
  found: number;
  fetched: number;
  new: number;
  changed: number;
  gone: number;
  unchanged: number;
  skipped: { url: string; why: string; code: string; detail: string }[];
  skipped_count: number;
}

/** Ends a run, keeps what it found, and says when the next one is due. */
export async function endRun(
  services: Services,
  tx: BusinessTx,
  { source, run }: Running,
  state: 'done' | 'failed',
  why: Why | null,
): Promise<void> {
  const now = services.now();
  const report = JSON.stringify(await reportOf(tx, run));
  await tx.q
    .updateTable('source_runs')
    .set({ state, why, report, finished_at: now })
    .where('id', '=', run.id)
    .execute();
  const next = source.every_hours === 0 ? null : now + source.every_hours * HOUR_MS;
  await tx.q
    .updateTable('sources')
    .set({ run_id: null, last_run_id: run.id, next_run_at: next })
    .where('id', '=', source.id)
    .execute();
  await prune(tx, source.id, run, state);
  if (next !== null) await enqueue(tx, now, 'recheck_source', { source_id: source.id, at: next }, next);
  tx.emit({ kind: 'source', source_id: source.id, run_id: run.id, page_id: null });
}

/** Runs that are kept of a source. */
const MOST_RUNS = 20;

/** Lets go of old runs, and of addresses that a run which read the whole site did not come by any more. */
async function prune(
  { q }: BusinessTx,
  sourceId: string,
  run: RunRow,
  state: 'done' | 'failed',
): Promise<void> {
  const old = await q
    .selectFrom('source_runs')
    .select('id')
    .where('source_id', '=', sourceId)
    .orderBy('id', 'desc')
    .limit(1)
    .offset(MOST_RUNS)
    .executeTakeFirst();
  if (old)
    await q.deleteFrom('source_runs').where('source_id', '=', sourceId).where('id', '<=', old.id).execute();
  if (state === 'failed') return;
  await q
    .deleteFrom('source_pages')
    .where('source_id', '=', sourceId)
    .where('run_id', '!=', run.id)
    .execute();
}

/** What a run has found: as it was kept when it ended, else counted now. */
export async function reportOf({ q }: BusinessRead, run: RunRow): Promise<Report> {
  // Only endRun writes the column.
  if (run.report !== null) return JSON.parse(run.report) as Report;
  const pages = q
    .selectFrom('source_pages')
    .where('source_id', '=', run.source_id)
    .where('run_id', '=', run.id);
  const counted = await pages
    .select(['state', 'result', 'tries'])
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .groupBy(['state', 'result', 'tries'])
    .execute();
  const sum = (which: (row: (typeof counted)[number]) => boolean) =>
    counted.filter(which).reduce((total, { count }) => total + Number(count), 0);
  const skipped = await pages
    .select(['url', 'why'])
    .where('state', '=', 'skipped')
    .orderBy('depth')
    .orderBy('place')
    .limit(MOST_SKIPPED)
    .execute();
  return {
    found: sum(() => true),
    fetched: sum(({ state, tries }) => state !== 'queued' && tries > 0),
    new: sum(({ result }) => result === 'new'),
    changed: sum(({ result }) => result === 'changed'),
    gone: sum(({ result }) => result === 'gone'),
    unchanged: sum(({ result }) => result === 'unchanged'),
    skipped: skipped.map(({ url, why }) => ({ url, ...presentWhy(why ?? '') })),
    skipped_count: sum(({ state }) => state === 'skipped'),
  };
}
