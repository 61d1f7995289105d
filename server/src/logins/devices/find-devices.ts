import { PushChoices } from '@askbob/contract/endpoints/push.ts';
import { permissionsOf, type Role } from '@askbob/contract/permissions.ts';
import type { Services } from '../../businesses/services.ts';

/** A device that may be told of a business's visitors just now. */
export interface Device {
  id: string;
  userId: string;
  /** Where its person signs in. */
  door: '/mission-control' | '/portal';
  choices: PushChoices;
  language: string;
  address_secret: string;
  failing_since: number | null;
}

/**
 * The devices of whoever may speak with a business's visitors now: the login lasts, the person is not disabled, has the
 * right, and the second factor where the business asks for one.
 */
export async function findDevices(services: Services, businessId: string): Promise<Device[]> {
  const business = await services.profiles.find(businessId);
  if (business?.status !== 'active') return [];
  const rows = await services.store.platform.read((q) =>
    q
      .selectFrom('push_subscriptions')
      .innerJoin('logins', 'logins.id', 'push_subscriptions.login_id')
      .innerJoin('users', 'users.id', 'logins.user_id')
      .selectAll('push_subscriptions')
      .select(['users.kind', 'users.role', 'users.business_id as own_business', 'users.totp_confirmed_at'])
      .where('push_subscriptions.business_id', '=', businessId)
      .where('logins.expires_at', '>', services.now())
      .where('users.status', '=', 'active')
      .execute(),
  );
  const demanded = business.settings.require_second_factor;
  return rows
    .filter((row) => row.kind === 'admin' || row.own_business === businessId)
    .filter((row) => permissionsOf[row.role as Role].includes('chat.manage'))
    .filter((row) => row.kind === 'admin' || !demanded || row.totp_confirmed_at !== null)
    .map((row) => ({
      id: row.id,
      userId: row.user_id,
      door: row.kind === 'admin' ? '/mission-control' : '/portal',
      choices: PushChoices.parse(JSON.parse(row.choices)),
      language: row.language,
      address_secret: row.address_secret,
      failing_since: row.failing_since,
    }));
}
