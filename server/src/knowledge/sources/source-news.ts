import type { BusinessRead } from '../../platform/db/store.ts';
import { reportOf } from './runs/end-run.ts';
import { findRun } from './runs/rows.ts';
import { presentWhy } from './web/why.ts';

/** Which run went on, and the page it has just read, if it has. */
interface Event {
  source_id: string;
  run_id: string;
  page_id: string | null;
}

/** How far a run is, as those who watch are told; null when it is gone. */
export async function sourceNews(read: BusinessRead, { source_id, run_id, page_id }: Event) {
  const run = await findRun(read, source_id, run_id);
  if (!run) return null;
  const { skipped: _listed, ...counts } = await reportOf(read, run);
  return {
    source_id,
    run_id,
    state: run.state,
    ...(run.why === null ? { why: null } : presentWhy(run.why)),
    ...counts,
    page: await pageOf(read, page_id),
  };
}

async function pageOf({ q }: BusinessRead, id: string | null) {
  if (id === null) return null;
  const row = await q
    .selectFrom('source_pages')
    .select(['url', 'title', 'state', 'why'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? { ...row, ...(row.why === null ? {} : presentWhy(row.why)) } : null;
}
