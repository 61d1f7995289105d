import { useQuery } from '@tanstack/react-query';
import { useLiveEvents } from '../api/live.ts';
import { apiQuery, refresh } from '../api/query.ts';
import { useMay, useSession } from '../session/session.ts';
import { useActing } from './acting.ts';

/** How many conversations wait for a person, kept current by live events; at most 200 are counted. */
export function useWaitingCount(): number {
  const may = useMay();
  const { user } = useSession();
  const acting = useActing();
  const inBusiness = user.role !== 'admin' || acting !== null;
  const { data } = useQuery({
    ...apiQuery('listConversations', { query: { status: 'waiting', limit: 200 } }),
    enabled: inBusiness && may('chat.read'),
  });
  const listed = new Set(data?.items.map(({ id }) => id));
  useLiveEvents({
    conversation: (row) => {
      if ((row.status === 'waiting') !== listed.has(row.id)) void refresh('listConversations');
    },
    reset: () => void refresh('listConversations'),
  });
  return listed.size;
}
