import type { Services } from '../services.ts';

/** Who is told of a document: the one who looks after it, else every owner of the business. */
export interface Readers {
  /** @param ownerId of the document, or null */
  readerOf(ownerId: string | null): string[];
}

/** The people of a business who can be told; who may no longer sign in is not. */
export async function readersOf(services: Services, businessId: string): Promise<Readers> {
  const people = await services.store.platform.read((q) =>
    q
      .selectFrom('users')
      .select(['id', 'role'])
      .where('business_id', '=', businessId)
      .where('status', '!=', 'disabled')
      .orderBy('id')
      .execute(),
  );
  const ids = new Set(people.map(({ id }) => id));
  const owners = people.filter(({ role }) => role === 'owner').map(({ id }) => id);
  return { readerOf: (ownerId) => (ownerId !== null && ids.has(ownerId) ? [ownerId] : owners) };
}
