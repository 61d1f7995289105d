import { askApproval } from '../businesses/approvals.ts';
import { setReleaseState } from '../knowledge/drafts/active-release.ts';
import type { Actor } from '../record/audit/append.ts';
import type { Services } from '../services.ts';
import { publishDocuments } from './publish.ts';

const somebody: Actor = { id: 'somebody', kind: 'customer', name: 'Somebody' };

/** Stores a change of settings of somebody else's that waits for another person; returns its id. */
export function seedApproval(services: Services, businessId: string): Promise<string> {
  const asked = { kind: 'settings', change: { facts: { phone: '1' } }, note: null, detail: {} } as const;
  return services.store
    .forBusiness(businessId)
    .transaction((tx) => askApproval(services, tx, somebody, asked));
}

/** Stores a release of somebody else's that waits for another person; returns its id. */
export async function seedAwaitingRelease(services: Services, businessId: string): Promise<string> {
  const db = services.store.forBusiness(businessId);
  const release_id = await publishDocuments(services, businessId);
  await db.transaction(async (tx) => {
    await setReleaseState(tx, release_id, 'awaiting_approval');
    await askApproval(services, tx, somebody, { kind: 'publish', release_id, note: null, detail: {} });
  });
  return release_id;
}
