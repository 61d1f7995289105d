import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { apiQuery } from '../api/query.ts';
import { useSession } from '../session/session.ts';

/** The business an admin acts on, from the address; null for everyone else. */
export function useActing(): string | null {
  const search: { business_id?: string } = useSearch({ strict: false });
  const { user } = useSession();
  return user.role === 'admin' ? (search.business_id ?? null) : null;
}

/** All businesses, for the switcher; asked only of admins. */
export function useBusinesses() {
  const { user } = useSession();
  return useQuery({
    ...apiQuery('listBusinesses', { query: { limit: 200 } }),
    enabled: user.role === 'admin',
  });
}

/** The name of the business on the screen, the person's own or the one acted on. */
export function useBusinessName(): string | null {
  const { business } = useSession();
  const acting = useActing();
  const { data } = useBusinesses();
  return business?.name ?? data?.items.find((item) => item.id === acting)?.name ?? null;
}
