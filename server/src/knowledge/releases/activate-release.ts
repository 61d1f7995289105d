import type { Release } from '@askbob/contract/endpoints/knowledge.ts';
import type { z } from 'zod';
import type { BusinessDb } from '../../platform/db/store.ts';
import { type Actor, appendAudit } from '../../record/audit/append.ts';
import { accessRelease } from '../drafts/access.ts';
import { activeReleaseId, switchTo } from '../drafts/active-release.ts';
import { presentRelease } from '../drafts/present.ts';
import type { Services } from '../services.ts';

/** Shows an older release to visitors again. Throws 404. */
export async function activateRelease(
  services: Services,
  actor: Actor,
  db: BusinessDb,
  id: string,
): Promise<z.input<typeof Release>> {
  const release = await db.transaction(async (tx) => {
    const row = await accessRelease(tx, id);
    const before = await activeReleaseId(tx);
    await switchTo(tx, id);
    await appendAudit(services, tx.q, tx.businessId, services.now(), {
      actor,
      action: 'release.activated',
      target: id,
      detail: { number: row.number, before },
    });
    tx.emit({ kind: 'release', release_id: id });
    return presentRelease(row, id, services.models.embedder?.model ?? null);
  });
  services.forget(db.businessId);
  return release;
}
