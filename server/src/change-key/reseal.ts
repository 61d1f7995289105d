import { identitySeal } from '../businesses/identity-secret.ts';
import { StartError } from '../kernel/errors.ts';
import { headerSeal } from '../knowledge/actions/secrets.ts';
import { appSeal } from '../logins/second-factor.ts';
import type { Store } from '../platform/db/store.ts';
import { modelSeal, readStoredModel } from '../platform/models/business-model.ts';
import { openOrNull, seal } from '../platform/secrets/seal.ts';
import { hookSeal } from '../webhooks/hooks.ts';

/** What came of a change of key. */
export interface Resealed {
  /** Secrets that open with the new key now. */
  secrets: number;
  /** Secrets that open with neither key; they stay as they are. */
  lost: number;
  /** Devices that are to be set up anew: the service that writes to them knows this installation by the old key. */
  devices: number;
}

/**
 * Seals everything that the old key opens with the new one, all of it or nothing. What the new key opens already stays, so that it may
 * be done again. Nobody may be served meanwhile. Throws StartError, and changes nothing, where a secret opens with neither key, unless
 * `leaveLost` says that those may stay.
 */
export async function reseal(
  store: Store,
  { old, fresh }: { old: Buffer; fresh: Buffer },
  leaveLost: boolean,
): Promise<Resealed> {
  const done: Resealed = { secrets: 0, lost: 0, devices: 0 };
  const again = (sealed: string, boundTo: string[]): string => {
    if (openOrNull(fresh, sealed, boundTo) !== null) return sealed;
    const secret = openOrNull(old, sealed, boundTo);
    done[secret === null ? 'lost' : 'secrets'] += 1;
    return secret === null ? sealed : seal(fresh, secret, boundTo);
  };
  await store.atOnce(async (within) => {
    const businesses = await resealPlatform(within, again);
    done.devices = await forgetDevices(within);
    for (const id of businesses) await resealBusiness(within, id, again);
    if (done.lost > 0 && !leaveLost) {
      throw new StartError(
        `${done.lost} secrets open neither with the old key nor with the new one, so nothing was changed. Give the key they were sealed with, or accept that they are set anew: npm run change-key -- --leave-lost`,
      );
    }
  });
  return done;
}

type Again = (sealed: string, boundTo: string[]) => string;

/** Returns the ids of all businesses. */
async function resealPlatform({ platform }: Store, again: Again): Promise<string[]> {
  return platform.transaction(async (q) => {
    const users = await q
      .selectFrom('users')
      .select(['id', 'totp_secret'])
      .where('totp_secret', 'is not', null)
      .execute();
    for (const { id, totp_secret } of users) {
      if (totp_secret === null) continue;
      const sealed = again(totp_secret, appSeal(id));
      await q.updateTable('users').set({ totp_secret: sealed }).where('id', '=', id).execute();
    }
    const businesses = await q.selectFrom('businesses').select(['id', 'model', 'identity_secret']).execute();
    for (const { id, model, identity_secret: identity } of businesses) {
      const stored = readStoredModel(model);
      const key = stored?.key ? again(stored.key, modelSeal(id, stored.base_url)) : null;
      await q
        .updateTable('businesses')
        .set({
          model: stored ? JSON.stringify({ ...stored, key }) : null,
          identity_secret: identity === null ? null : again(identity, identitySeal(id)),
        })
        .where('id', '=', id)
        .execute();
    }
    return businesses.map(({ id }) => id);
  });
}

/** Push services know an installation by a key that is made from its own (VAPID, RFC 8292): with another one they refuse it. */
async function forgetDevices({ platform }: Store): Promise<number> {
  const gone = await platform.transaction((q) => q.deleteFrom('push_subscriptions').executeTakeFirst());
  return Number(gone.numDeletedRows);
}

async function resealBusiness(store: Store, businessId: string, again: Again): Promise<void> {
  await store.forBusiness(businessId).transaction(async ({ q }) => {
    for (const hook of await q.selectFrom('webhooks').selectAll().execute()) {
      const boundTo = hookSeal(businessId, hook.id);
      const { replaced_secret: replaced } = hook;
      const sealed_secret = again(hook.sealed_secret, boundTo);
      const replaced_secret = replaced === null ? null : again(replaced, boundTo);
      await q
        .updateTable('webhooks')
        .set({ sealed_secret, replaced_secret })
        .where('id', '=', hook.id)
        .execute();
    }
    for (const header of await q.selectFrom('action_secrets').selectAll().execute()) {
      await q
        .updateTable('action_secrets')
        .set({ sealed_secret: again(header.sealed_secret, headerSeal(businessId, header)) })
        .where('action_id', '=', header.action_id)
        .where('host', '=', header.host)
        .where('header', '=', header.header)
        .execute();
    }
  });
}
