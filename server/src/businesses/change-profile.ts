import type { LoginCaller } from '../kernel/caller.ts';
import type { BusinessDb, BusinessTx } from '../platform/db/store.ts';
import { actorOf, appendAudit } from '../record/audit/append.ts';
import type { Services } from './services.ts';

/** Who changes what of a business, as its record names it. */
export interface ProfileChange {
  caller: LoginCaller;
  action: string;
  target: string;
}

/**
 * Runs a change of what every message needs of a business (personas, widget keys), records it, and has
 * every node read the business anew. Returns what `change` returns.
 */
export async function changeProfile<T>(
  services: Services,
  db: BusinessDb,
  { caller, action, target }: ProfileChange,
  change: (tx: BusinessTx) => Promise<T>,
): Promise<T> {
  const result = await db.transaction(async (tx) => {
    const value = await change(tx);
    await appendAudit(services, tx.q, tx.businessId, services.now(), {
      actor: actorOf(caller),
      action,
      target,
    });
    tx.emit({ kind: 'settings' });
    return value;
  });
  services.forget(db.businessId);
  return result;
}
