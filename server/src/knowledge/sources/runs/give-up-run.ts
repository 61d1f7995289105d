import type { BusinessDb } from '../../../platform/db/store.ts';
import { appendAudit, systemActor } from '../../../record/audit/append.ts';
import type { Services } from '../../services.ts';
import { presentWhy, type Why } from '../web/why.ts';
import { endRun } from './end-run.ts';
import { holdRun, type Running } from './rows.ts';

/** Ends a run that cannot go on; the draft stays as it was. */
export async function giveUpRun(
  services: Services,
  db: BusinessDb,
  running: Running,
  why: Why,
): Promise<void> {
  await db.transaction(async (tx) => {
    if (!(await holdRun(tx, running.run))) return;
    await endRun(services, tx, running, 'failed', why);
    await appendAudit(services, tx.q, tx.businessId, services.now(), {
      actor: systemActor,
      action: 'source.failed',
      target: running.source.id,
      detail: { url: running.source.url, why: presentWhy(why).why },
    });
  });
}
