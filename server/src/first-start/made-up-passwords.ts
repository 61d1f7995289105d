import { randomBytes } from 'node:crypto';
import { findKin } from '../logins/find-kin.ts';
import { hashPassword } from '../logins/password.ts';
import type { Queries } from '../platform/db/store.ts';
import type { Services } from '../services.ts';

/** A sign-in whose password was made up just now, and that nobody has seen. */
export interface MadeUp {
  userId: string;
  kind: 'admin' | 'customer';
  businessId: string | null;
  email: string;
  password: string;
  hash: string;
}

/** A password that can be read out and typed. */
export function makeUpPassword(): string {
  return randomBytes(12).toString('base64url');
}

/** Notes that these users' passwords were made up, and have to be shown to somebody. */
export async function markMadeUp(q: Queries, userIds: readonly string[]): Promise<void> {
  await q
    .updateTable('users')
    .set((eb) => ({ made_up_hash: eb.ref('password_hash') }))
    .where('id', 'in', userIds)
    .execute();
}

/**
 * Makes a new password for everybody whose made-up one was never shown: it is not known any more. Whoever has set
 * another one, or signed in, keeps theirs.
 */
export async function makeUpAnew(services: Services): Promise<MadeUp[]> {
  const { platform } = services.store;
  const pending = await platform.read((q) =>
    q
      .selectFrom('users')
      .select(['id', 'kind', 'business_id', 'email', 'password_hash'])
      .whereRef('made_up_hash', '=', 'password_hash')
      .where('status', '=', 'active')
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('audit')
              .select('audit.id')
              .where('audit.action', '=', 'login.succeeded')
              .whereRef('audit.target', '=', 'users.id'),
          ),
        ),
      )
      .orderBy('id')
      .execute(),
  );
  const made: MadeUp[] = [];
  for (const { id, kind, business_id, email, password_hash } of pending) {
    const password = makeUpPassword();
    const hash = await hashPassword(password, await findKin(services, kind, email));
    const { numUpdatedRows } = await platform.transaction((q) =>
      q
        .updateTable('users')
        .set({ password_hash: hash, made_up_hash: hash })
        .where('id', '=', id)
        .where('password_hash', '=', password_hash)
        .executeTakeFirst(),
    );
    if (numUpdatedRows > 0n) made.push({ userId: id, kind, businessId: business_id, email, password, hash });
  }
  return made;
}

/** Notes that these passwords have been shown, so that no later start makes new ones. */
export async function markShown(services: Services, shown: readonly MadeUp[]): Promise<void> {
  if (shown.length === 0) return;
  const hashes = shown.map(({ hash }) => hash);
  await services.store.platform.transaction((q) =>
    q.updateTable('users').set({ made_up_hash: null }).where('made_up_hash', 'in', hashes).execute(),
  );
}
