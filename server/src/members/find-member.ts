import type { Selectable } from 'kysely';
import { ApiError, notFound } from '../kernel/errors.ts';
import type { UsersTable } from '../platform/db/schema.ts';
import type { BusinessTx } from '../platform/db/store.ts';
import type { Services } from './services.ts';

/** A member of this very business; throws 404. */
export async function findMember(
  services: Services,
  businessId: string,
  id: string,
): Promise<Selectable<UsersTable>> {
  const row = await services.store.platform.read((q) =>
    q
      .selectFrom('users')
      .selectAll()
      .where('business_id', '=', businessId)
      .where('id', '=', id)
      .executeTakeFirst(),
  );
  if (!row) throw notFound();
  return row;
}

/** The same, held until the transaction ends, so that two changes of one person take turns; throws 404. */
export async function holdMember(tx: BusinessTx, id: string): Promise<Selectable<UsersTable>> {
  const { q } = tx;
  const row = await tx.locked(q.selectFrom('users').selectAll().where('id', '=', id)).executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

/** Throws 409 when a change would leave a business without an active owner; holds others' changes of owners back. */
export async function requireAnotherOwner({ q, businessId }: BusinessTx, id: string): Promise<void> {
  // Writing the business's row, though nothing of it changes, makes two owners who lower each other take turns.
  await q
    .updateTable('businesses')
    .set((set) => ({ status: set.ref('status') }))
    .where('id', '=', businessId)
    .execute();
  const other = await q
    .selectFrom('users')
    .select('id')
    .where('role', '=', 'owner')
    .where('status', '=', 'active')
    .where('id', '!=', id)
    .executeTakeFirst();
  if (other) return;
  throw new ApiError(
    'conflict',
    'This is the last owner of the business. Make somebody else an owner first.',
  );
}
