import type { LoginCaller } from '../kernel/caller.ts';
import { newToken } from '../kernel/ids.ts';
import type { BusinessDb } from '../platform/db/store.ts';
import { seal } from '../platform/secrets/seal.ts';
import { actorOf, appendAudit } from '../record/audit/append.ts';
import type { Services } from './services.ts';

/** What the seal of the secret is bound to. */
export const identitySeal = (businessId: string): string[] => ['identity', businessId];

/** Makes a new secret for signing visitors' identities: returned once, kept sealed; the old one stops working. */
export async function rotateIdentitySecret(
  services: Services,
  caller: LoginCaller,
  db: BusinessDb,
): Promise<{ secret: string; last_four: string }> {
  const secret = newToken('ids_');
  const last_four = secret.slice(-4);
  const identity_secret = seal(services.secretKey, secret, identitySeal(db.businessId));
  await db.transaction(async (tx) => {
    await tx.q.updateTable('businesses').set({ identity_secret }).where('id', '=', db.businessId).execute();
    await appendAudit(services, tx.q, db.businessId, services.now(), {
      actor: actorOf(caller),
      action: 'identity_secret.rotated',
      target: db.businessId,
      detail: { last_four },
    });
    tx.emit({ kind: 'settings' });
  });
  services.forget(db.businessId);
  return { secret, last_four };
}
