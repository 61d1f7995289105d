import type { Member } from '@askbob/contract/endpoints/businesses.ts';
import type { MemberRole } from '@askbob/contract/permissions.ts';
import type { Selectable } from 'kysely';
import type { z } from 'zod';
import type { UsersTable } from '../platform/db/schema.ts';

/** A member as the wire shows them. */
export function presentMember(row: Selectable<UsersTable>): z.infer<typeof Member> {
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    role: row.role as MemberRole,
    status: row.status,
    second_factor: row.totp_confirmed_at !== null,
    created_at: new Date(row.created_at).toISOString(),
  };
}
