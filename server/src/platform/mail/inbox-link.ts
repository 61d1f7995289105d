import type { Services } from '../services.ts';

/** Where the reader of a mail signs in: Mission Control for the platform's people, the Customer Portal for everyone else. */
export interface Door {
  path: '/mission-control' | '/portal';
  /** The reader's own account; null for an address that belongs to nobody here. */
  userId: string | null;
}

/** The door of an address. */
export async function doorOf(
  services: Pick<Services, 'store'>,
  { to, businessId }: { to: string; businessId: string },
): Promise<Door> {
  const readers = await services.store.platform.read((q) =>
    q
      .selectFrom('users')
      .select(['id', 'kind', 'business_id'])
      .where('email', '=', to.toLowerCase())
      .where('status', '!=', 'disabled')
      .execute(),
  );
  const own = readers.find(({ business_id }) => business_id === businessId);
  const admin = own ? undefined : readers.find(({ kind }) => kind === 'admin');
  return { path: admin ? '/mission-control' : '/portal', userId: (own ?? admin)?.id ?? null };
}

/** The address of a conversation behind a door. */
export function inboxLink(
  services: Pick<Services, 'publicUrl'>,
  { path }: Door,
  place: { businessId: string; conversationId: string },
): string {
  return `${services.publicUrl()}${inboxPath(path, place)}`;
}

/** The same on this server, for readers who are there already. */
export function inboxPath(
  door: Door['path'],
  { businessId, conversationId }: { businessId: string; conversationId: string },
): string {
  const isAdmin = door === '/mission-control';
  const query = new URLSearchParams({ c: conversationId, ...(isAdmin && { business_id: businessId }) });
  return `${door}/inbox?${query}`;
}
