import type { MemberRole } from '@askbob/contract/permissions.ts';
import { laterThan, pageOf, readCursor } from '../platform/http/pages.ts';
import { presentMember } from './present.ts';
import type { Services } from './services.ts';

/** A business's people, oldest first. */
export async function listMembers(
  services: Services,
  businessId: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
) {
  const after = readCursor(cursor);
  const rows = await services.store.platform.read((q) => {
    let query = q
      .selectFrom('users')
      .selectAll()
      .where('business_id', '=', businessId)
      .orderBy('created_at')
      .orderBy('id');
    if (after) query = query.where(laterThan(after));
    return query.limit(limit + 1).execute();
  });
  return pageOf(rows, limit, presentMember, (row) => ({ at: row.created_at, id: row.id }));
}

/** Who a conversation can be assigned to. */
export async function listColleagues(services: Services, businessId: string) {
  const rows = await services.store.platform.read((q) =>
    q
      .selectFrom('users')
      .select(['id', 'name', 'role'])
      .where('business_id', '=', businessId)
      .where('status', '=', 'active')
      .where('role', '!=', 'viewer')
      .orderBy('name')
      .execute(),
  );
  return {
    items: rows.map((row) => ({
      ...row,
      role: row.role as MemberRole,
      online: services.presence.isOnline(businessId, row.id),
    })),
  };
}
