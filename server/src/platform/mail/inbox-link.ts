import type { Services } from '../services.ts';

/**
 * The address of a conversation in the door its reader signs in at: Mission Control for the platform's
 * people, the Customer Portal for everyone else.
 */
export async function inboxLink(
  services: Pick<Services, 'store' | 'publicUrl'>,
  { to, businessId, conversationId }: { to: string; businessId: string; conversationId: string },
): Promise<string> {
  const readers = await services.store.platform.read((q) =>
    q
      .selectFrom('users')
      .select(['kind', 'business_id'])
      .where('email', '=', to.toLowerCase())
      .where('status', '!=', 'disabled')
      .execute(),
  );
  const isOwn = readers.some(({ business_id }) => business_id === businessId);
  const isAdmin = !isOwn && readers.some(({ kind }) => kind === 'admin');
  const query = new URLSearchParams({ c: conversationId, ...(isAdmin && { business_id: businessId }) });
  return `${services.publicUrl()}${isAdmin ? '/mission-control' : '/portal'}/inbox?${query}`;
}
