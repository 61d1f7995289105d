import type { Services } from './services.ts';

/**
 * A password hash of an address, whose salt its next one shares; null for an address without a password.
 * See docs/decisions/0012-one-address-in-several-businesses.md.
 */
export async function findKin(
  { store }: Services,
  kind: 'admin' | 'customer',
  email: string,
): Promise<string | null> {
  const row = await store.platform.read((q) =>
    q
      .selectFrom('users')
      .select('password_hash')
      .where('kind', '=', kind)
      .where('email', '=', email)
      .where('password_hash', 'is not', null)
      .executeTakeFirst(),
  );
  return row?.password_hash ?? null;
}
