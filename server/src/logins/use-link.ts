import { ApiError } from '../kernel/errors.ts';
import { sha256 } from '../kernel/ids.ts';
import type { Queries } from '../platform/db/store.ts';
import type { LinkPurpose } from './links.ts';
import type { Services } from './services.ts';

/** Who a link is for, while it may still be used for one of these purposes. Throws 404. */
export async function findByLink({ store, now }: Services, token: string, purposes: readonly LinkPurpose[]) {
  const user = await store.platform.read((q) =>
    q
      .selectFrom('links')
      .innerJoin('users', 'users.id', 'links.user_id')
      .leftJoin('businesses', 'businesses.id', 'users.business_id')
      .selectAll('users')
      .select(['links.purpose', 'businesses.name as business_name'])
      .select(['businesses.status as business_status', 'businesses.suspended_reason'])
      .where('links.token_hash', '=', sha256(token))
      .where('links.purpose', 'in', purposes)
      .where('links.expires_at', '>', now())
      .where('users.status', '!=', 'disabled')
      .executeTakeFirst(),
  );
  if (!user) throw linkGone();
  return user;
}

/** Uses a link up: of several who come with it at once, one gets through. Throws 404. */
export async function useUpLink(q: Queries, token: string): Promise<void> {
  const used = await q.deleteFrom('links').where('token_hash', '=', sha256(token)).executeTakeFirst();
  if (used.numDeletedRows === 0n) throw linkGone();
}

/** What a link that never was, was used or is too old is answered with. */
export function linkGone(): ApiError {
  return new ApiError('not_found', 'This link was used before or is too old. Ask for a new one.');
}
