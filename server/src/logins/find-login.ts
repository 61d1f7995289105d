import { permissionsOf, type Role } from '@askbob/contract/permissions.ts';
import type { LoginCaller } from '../kernel/caller.ts';
import { sha256 } from '../kernel/ids.ts';
import type { Services } from './services.ts';

/** A login's last use is written at most this often, so that reading costs no write. */
const TOUCH_MS = 60_000;

/** The user behind a token, read anew for each request so that a change of role bites at once. */
export async function findLogin(
  services: Services,
  token: string,
  via: 'bearer' | 'cookie',
): Promise<LoginCaller | null> {
  const now = services.now();
  const row = await services.store.platform.read((q) =>
    q
      .selectFrom('logins')
      .innerJoin('users', 'users.id', 'logins.user_id')
      .leftJoin('businesses', 'businesses.id', 'users.business_id')
      .leftJoin('users as admins', 'admins.id', 'logins.acting_admin_id')
      .select([
        'logins.id as login_id',
        'logins.csrf_secret',
        'logins.last_used_at',
        'logins.acting_admin_id',
        'users.id as user_id',
        'users.kind',
        'users.email',
        'users.name',
        'users.role',
        'users.business_id',
        'users.totp_confirmed_at',
        'admins.name as admin_name',
        'businesses.name as business_name',
        'businesses.status as business_status',
        'businesses.suspended_reason',
      ])
      .where('logins.token_hash', '=', sha256(token))
      .where('logins.expires_at', '>', now)
      .where('users.status', '=', 'active')
      .where('businesses.erased_at', 'is', null)
      // A sign-in-as lasts while its admin is one.
      .where((where) =>
        where.or([
          where('logins.acting_admin_id', 'is', null),
          where.and([where('admins.kind', '=', 'admin'), where('admins.status', '=', 'active')]),
        ]),
      )
      .executeTakeFirst(),
  );
  if (!row) return null;
  if (now - row.last_used_at > TOUCH_MS) {
    await services.store.platform.transaction((q) =>
      q.updateTable('logins').set({ last_used_at: now }).where('id', '=', row.login_id).execute(),
    );
  }
  const role = row.role as Role;
  return {
    kind: 'login',
    loginId: row.login_id,
    userId: row.user_id,
    userKind: row.kind,
    email: row.email,
    name: row.name,
    role,
    permissions: permissionsOf[role],
    businessId: row.business_id,
    via,
    csrfSecret: row.csrf_secret,
    actingAdmin: row.acting_admin_id ? { id: row.acting_admin_id, name: row.admin_name ?? '' } : null,
    secondFactor: row.totp_confirmed_at !== null,
    serviceKey: null,
    suspension:
      row.business_status === 'suspended'
        ? { business: row.business_name ?? '', reason: row.suspended_reason }
        : null,
  };
}
