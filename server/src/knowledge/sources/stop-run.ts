import type { stopSourceRun as spec } from '@askbob/contract/endpoints/sources.ts';
import type { z } from 'zod';
import type { BusinessDb } from '../../platform/db/store.ts';
import { type Actor, appendAudit } from '../../record/audit/append.ts';
import type { Services } from '../services.ts';
import { presentRun } from './present.ts';
import { accessRun, accessSource } from './runs/access.ts';
import { endRun } from './runs/end-run.ts';
import { skipWaiting } from './runs/queue.ts';
import { enterPhase, holdRun } from './runs/rows.ts';

/**
 * Stops a run. The draft stays as it was, or with `keep` gets what was read until then. A run that has ended already
 * stays as it is. Throws 404.
 */
export function stopRun(
  services: Services,
  actor: Actor,
  db: BusinessDb,
  { id, run_id }: { id: string; run_id: string },
  { keep }: z.output<typeof spec.body>,
): Promise<z.input<typeof spec.reply>> {
  return db.transaction(async (tx) => {
    const source = await accessSource(tx, id);
    const run = await accessRun(tx, id, run_id);
    const held = await holdRun(tx, run);
    if (!held) return presentRun(tx, run);
    const running = { source, run: held };
    if (keep && held.phase === 'pages') {
      const why = `stopped_kept:${actor.name}`;
      await skipWaiting(tx, running, 'stopped');
      await tx.q.updateTable('source_runs').set({ why }).where('id', '=', run_id).execute();
      await enterPhase(tx, held, 'finish');
    } else if (held.phase !== 'finish' || !keep) {
      await endRun(services, tx, running, 'failed', `stopped_dropped:${actor.name}`);
    }
    await appendAudit(services, tx.q, tx.businessId, services.now(), {
      actor,
      action: 'source.run_stopped',
      target: id,
      detail: { url: source.url, keep },
    });
    return presentRun(tx, await accessRun(tx, id, run_id));
  });
}
