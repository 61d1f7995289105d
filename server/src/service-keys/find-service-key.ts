import { keyPermissions, type Permission, permissionsOf, type Role } from '@askbob/contract/permissions.ts';
import type { LoginCaller } from '../kernel/caller.ts';
import { sha256 } from '../kernel/ids.ts';
import type { Services } from '../logins/services.ts';
import { isStill } from './state.ts';

/** What every service key begins with. */
export const KEY_PREFIX = 'sk_';

/** A key's last use is written at most this often, so that reading costs no write. */
const TOUCH_MS = 60_000;

/**
 * The caller behind a service key: its maker, with what the key was made for and he still may, read anew for each request.
 * Null when the key is unknown, revoked or expired, or its maker may not sign in. Throws 429 when the key is used up.
 */
export async function findServiceKey(
  services: Services,
  key: string,
  address: string,
): Promise<LoginCaller | null> {
  const now = services.now();
  const row = await readKey(services, sha256(key));
  if (!row || !isStill(row.expires_at, now)) return null;
  services.limits.take('service_key', row.id);
  if (now - (row.last_used_at ?? 0) > TOUCH_MS) {
    await services.store.platform.transaction((q) =>
      q
        .updateTable('service_keys')
        .set({ last_used_at: now, last_address: address })
        .where('business_id', '=', row.business_id)
        .where('id', '=', row.id)
        .execute(),
    );
  }
  const role = row.role as Role;
  return {
    kind: 'login',
    loginId: `key:${row.id}`,
    userId: row.user_id,
    userKind: row.kind,
    email: row.email,
    name: row.name,
    role,
    permissions: allowedNow(row.permissions, role),
    businessId: row.business_id,
    via: 'bearer',
    csrfSecret: '',
    actingAdmin: null,
    secondFactor: row.totp_confirmed_at !== null,
    serviceKey: { id: row.id, name: row.name },
    suspension:
      row.business_status === 'suspended'
        ? { business: row.business_name, reason: row.suspended_reason }
        : null,
  };
}

/** What a key may at this moment. @param made the permissions it was made for, as stored */
function allowedNow(made: string, role: Role): Permission[] {
  const asked = JSON.parse(made) as Permission[]; // Only making a key writes the column.
  return keyPermissions.filter((each) => asked.includes(each) && permissionsOf[role].includes(each));
}

function readKey({ store, now }: Services, hash: string) {
  return store.platform.read((q) =>
    q
      .selectFrom('service_keys')
      .innerJoin('users', 'users.id', 'service_keys.user_id')
      .innerJoin('businesses', 'businesses.id', 'service_keys.business_id')
      .select([
        'service_keys.id',
        'service_keys.business_id',
        'service_keys.name',
        'service_keys.permissions',
        'service_keys.expires_at',
        'service_keys.last_used_at',
        'users.id as user_id',
        'users.kind',
        'users.email',
        'users.role',
        'users.totp_confirmed_at',
        'businesses.name as business_name',
        'businesses.status as business_status',
        'businesses.suspended_reason',
      ])
      .where((where) =>
        where.or([
          where('service_keys.key_hash', '=', hash),
          where.and([
            where('service_keys.replaced_hash', '=', hash),
            where('service_keys.replaced_until', '>', now()),
          ]),
        ]),
      )
      .where('users.status', '=', 'active')
      .where('businesses.erased_at', 'is', null)
      // Its maker is one of the business's people, or the platform's.
      .where((where) =>
        where.or([
          where('users.business_id', 'is', null),
          where('users.business_id', '=', where.ref('service_keys.business_id')),
        ]),
      )
      .executeTakeFirst(),
  );
}
