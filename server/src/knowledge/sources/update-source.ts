import type { updateSource as spec } from '@askbob/contract/endpoints/sources.ts';
import type { z } from 'zod';
import type { BusinessDb } from '../../platform/db/store.ts';
import { enqueue } from '../../platform/jobs/enqueue.ts';
import { type Actor, appendAudit } from '../../record/audit/append.ts';
import type { Services } from '../services.ts';
import { presentSource } from './present.ts';
import { accessSource } from './runs/access.ts';

const HOUR_MS = 3_600_000;

/** Changes which pages of a site are read, and how often. Throws 404. */
export async function updateSource(
  services: Services,
  actor: Actor,
  db: BusinessDb,
  id: string,
  patch: z.output<typeof spec.body>,
): Promise<z.input<typeof spec.reply>> {
  const now = services.now();
  return db.transaction(async (tx) => {
    const row = await accessSource(tx, id);
    const every = patch.every_hours ?? row.every_hours;
    const next = every === row.every_hours ? row.next_run_at : every === 0 ? null : now + every * HOUR_MS;
    const changed = {
      include: patch.include ? JSON.stringify(patch.include) : row.include,
      exclude: patch.exclude ? JSON.stringify(patch.exclude) : row.exclude,
      max_pages: patch.max_pages ?? row.max_pages,
      every_hours: every,
      next_run_at: next,
    };
    await tx.q.updateTable('sources').set(changed).where('id', '=', id).execute();
    if (next !== null && next !== row.next_run_at) {
      await enqueue(tx, now, 'recheck_source', { source_id: id, at: next }, next);
    }
    await appendAudit(services, tx.q, tx.businessId, now, {
      actor,
      action: 'source.changed',
      target: id,
      detail: { url: row.url, ...patch },
    });
    return presentSource(tx, { ...row, ...changed });
  });
}
