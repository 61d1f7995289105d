import type { Services } from './services.ts';

/** One account of an address, with its business. */
export type Account = Awaited<ReturnType<typeof findAccounts>>[number];

/** Every account that an address has, in the order of the businesses' names; for admins one at most. */
export function findAccounts({ store }: Services, kind: 'admin' | 'customer', email: string) {
  return store.platform.read((q) =>
    q
      .selectFrom('users')
      .leftJoin('businesses', 'businesses.id', 'users.business_id')
      .selectAll('users')
      .select([
        'businesses.name as business_name',
        'businesses.status as business_status',
        'businesses.suspended_reason',
      ])
      .where('users.kind', '=', kind)
      .where('businesses.erased_at', 'is', null)
      .where('users.email', '=', email)
      .orderBy('businesses.name')
      .orderBy('users.id')
      .execute(),
  );
}
