import { PushChoices } from '@askbob/contract/endpoints/push.ts';
import type { LoginCaller } from '../../kernel/caller.ts';
import { ApiError } from '../../kernel/errors.ts';
import { newId, sha256 } from '../../kernel/ids.ts';
import type { PlatformQueries } from '../../platform/db/store.ts';
import type { PushAddress } from '../../platform/push/encrypt-push.ts';
import type { Services } from '../services.ts';
import { sealAddress } from './device-address.ts';

/** How long a device that is told stays signed in, from the last time it was here. */
export const DEVICE_LOGIN_SECONDS = 30 * 24 * 3600;
/** Devices one person is told on, in one business; the oldest make room. */
const MOST = 20;

interface Wanted {
  address: PushAddress;
  choices?: PushChoices | undefined;
  language: string;
}

/**
 * Has a device told what concerns its person in a business, from now on and for as long as its login lasts, which is
 * kept for 30 days: a phone that forgets its owner over night would ring for nobody. A browser is one person's: what
 * another one set up in it ends. Throws 403 for a login that is borrowed.
 */
export async function subscribeDevice(
  services: Services,
  caller: LoginCaller,
  businessId: string,
  { address, choices, language }: Wanted,
): Promise<{ id: string; choices: PushChoices }> {
  if (caller.actingAdmin) {
    throw new ApiError('forbidden', 'You act as this business. Only its own people set up their devices.');
  }
  const now = services.now();
  const endpoint_hash = sha256(address.endpoint);
  return services.store.platform.transaction(async (q) => {
    await q
      .deleteFrom('push_subscriptions')
      .where('endpoint_hash', '=', endpoint_hash)
      .where('user_id', '!=', caller.userId)
      .execute();
    const known = await q
      .selectFrom('push_subscriptions')
      .select(['id', 'choices'])
      .where('business_id', '=', businessId)
      .where('endpoint_hash', '=', endpoint_hash)
      .executeTakeFirst();
    const id = known?.id ?? newId(now);
    // Written below in this shape.
    const kept = choices ?? PushChoices.parse(known ? JSON.parse(known.choices) : {});
    const values = {
      user_id: caller.userId,
      login_id: caller.loginId,
      address_secret: sealAddress(services.secretKey, id, address),
      choices: JSON.stringify(kept),
      language,
      failing_since: null,
    };
    await q
      .insertInto('push_subscriptions')
      .values({ business_id: businessId, id, endpoint_hash, created_at: now, ...values })
      .onConflict((conflict) => conflict.columns(['business_id', 'endpoint_hash']).doUpdateSet(values))
      .execute();
    await keepNewest(q, businessId, caller.userId);
    await q
      .updateTable('logins')
      .set({ expires_at: now + DEVICE_LOGIN_SECONDS * 1000 })
      .where('id', '=', caller.loginId)
      .execute();
    return { id, choices: kept };
  });
}

async function keepNewest(q: PlatformQueries, businessId: string, userId: string): Promise<void> {
  const own = await q
    .selectFrom('push_subscriptions')
    .select('id')
    .where('business_id', '=', businessId)
    .where('user_id', '=', userId)
    .orderBy('id', 'desc')
    .execute();
  const old = own.slice(MOST).map(({ id }) => id);
  if (old.length > 0) await q.deleteFrom('push_subscriptions').where('id', 'in', old).execute();
}

/** Tells a device nothing of a business any more; one that is not known is fine. */
export async function forgetDevice(
  services: Services,
  caller: LoginCaller,
  businessId: string,
  endpoint: string,
): Promise<void> {
  await services.store.platform.transaction((q) =>
    q
      .deleteFrom('push_subscriptions')
      .where('business_id', '=', businessId)
      .where('endpoint_hash', '=', sha256(endpoint))
      .where('user_id', '=', caller.userId)
      .execute(),
  );
}
