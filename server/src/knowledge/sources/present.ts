import type { KnowledgeSource, SourceRun } from '@askbob/contract/endpoints/sources.ts';
import type { z } from 'zod';
import type { BusinessRead } from '../../platform/db/store.ts';
import { whys } from '../import/items/whys.ts';
import type { LeftOutOfSite } from './content/left-out.ts';
import { reportOf } from './runs/end-run.ts';
import { findRun, type RunRow, type SourceRow } from './runs/rows.ts';
import { presentWhy } from './web/why.ts';

const timeOf = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());

/** A run as the wire shows it. */
export async function presentRun(read: BusinessRead, run: RunRow): Promise<z.input<typeof SourceRun>> {
  return {
    id: run.id,
    source_id: run.source_id,
    state: run.state,
    ...presentRunWhy(run.why),
    ...(await reportOf(read, run)),
    left_out: leftOutOf(run),
    started_by: run.started_by,
    started_at: new Date(run.started_at).toISOString(),
    finished_at: timeOf(run.finished_at),
  };
}

function leftOutOf({ left_out }: RunRow) {
  // Only finishRun writes the column.
  const left = left_out === null ? [] : (JSON.parse(left_out) as LeftOutOfSite[]);
  return left.map((each) => ({ ...each, why: whys[each.reason] }));
}

function presentRunWhy(why: string | null) {
  return why === null ? { why: null, code: null, detail: null } : presentWhy(why);
}

/** A source as the wire shows it. */
export async function presentSource(
  read: BusinessRead,
  source: SourceRow,
): Promise<z.input<typeof KnowledgeSource>> {
  const newest = source.run_id ?? source.last_run_id;
  const run = newest === null ? undefined : await findRun(read, source.id, newest);
  return {
    id: source.id,
    kind: source.kind,
    url: source.url,
    // Only create and update write these columns.
    include: JSON.parse(source.include) as string[],
    exclude: JSON.parse(source.exclude) as string[],
    max_pages: source.max_pages,
    every_hours: source.every_hours,
    state: source.run_id !== null ? 'running' : run?.state === 'failed' ? 'failed' : 'idle',
    pages: await countPages(read, source.id),
    conflicts: await countConflicts(read, source.id),
    last_run: run ? await shortRun(read, run) : null,
    next_run_at: timeOf(source.next_run_at),
    offered: source.offered === null ? null : JSON.parse(source.offered),
    created_at: new Date(source.created_at).toISOString(),
  };
}

async function shortRun(read: BusinessRead, run: RunRow) {
  const { skipped: _listed, left_out: _left, ...rest } = await presentRun(read, run);
  return rest;
}

async function countPages({ q }: BusinessRead, sourceId: string): Promise<number> {
  const row = await q
    .selectFrom('source_pages')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('source_id', '=', sourceId)
    .where('state', '=', 'read')
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

async function countConflicts({ q }: BusinessRead, sourceId: string): Promise<number> {
  const row = await q
    .selectFrom('source_documents')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('source_id', '=', sourceId)
    .where('state', '=', 'conflict')
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
