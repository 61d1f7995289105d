import type { BusinessDb, BusinessRead } from '../../../platform/db/store.ts';
import { appendAudit, systemActor } from '../../../record/audit/append.ts';
import type { Services } from '../../services.ts';
import { offeredBy } from '../content/facts.ts';
import { contentOf } from '../content/page-content.ts';
import { whatIsSaid } from '../content/said.ts';
import type { Read } from '../content/same-pages.ts';
import type { Why } from '../web/why.ts';
import { endRun } from './end-run.ts';
import { reconcile } from './reconcile.ts';
import { holdRun, type PageRow, type Running } from './rows.ts';

/** Brings what a run has read into the draft, all at once; visitors see nothing of it before the next publish. */
export async function finishRun(services: Services, db: BusinessDb, running: Running): Promise<void> {
  const { source, run } = running;
  const pages = await db.read((read) => pagesOf(read, running));
  const read = pages.flatMap((page): Read[] => {
    const content = page.state === 'read' ? contentOf(page) : null;
    return content ? [{ url: page.url, content }] : [];
  });
  const { said, same, left } = await whatIsSaid(read);
  const offered = offeredBy(read.map(({ url, content }) => ({ url, ...content })));
  await db.transaction(async (tx) => {
    if (!(await holdRun(tx, run, 'finish'))) return;
    if (read.length === 0) {
      await endRun(services, tx, running, 'failed', whyOf(pages[0]) ?? 'nothing');
      return;
    }
    const counts = await reconcile(services, tx, running, { said, same, pages });
    if (offered !== null) {
      await tx.q
        .updateTable('sources')
        .set({ offered: JSON.stringify(offered) })
        .where('id', '=', source.id)
        .execute();
    }
    await tx.q
      .updateTable('source_runs')
      .set({ left_out: JSON.stringify(left) })
      .where('id', '=', run.id)
      .execute();
    await endRun(services, tx, running, 'done', whyOf(run));
    await appendAudit(services, tx.q, tx.businessId, services.now(), {
      actor: systemActor,
      action: 'source.read',
      target: source.id,
      detail: { url: source.url, started_by: run.started_by, ...counts },
    });
    tx.afterCommit(() => services.drafts.changed(tx.businessId));
  });
}

function pagesOf({ q }: BusinessRead, { source, run }: Running): Promise<PageRow[]> {
  return q
    .selectFrom('source_pages')
    .selectAll()
    .where('source_id', '=', source.id)
    .where('run_id', '=', run.id)
    .orderBy('depth')
    .orderBy('place')
    .execute();
}

function whyOf(row: { why: string | null } | undefined): Why | null {
  // Only runs write the column.
  return (row?.why ?? null) as Why | null;
}
