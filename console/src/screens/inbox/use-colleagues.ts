import { useQuery } from '@tanstack/react-query';
import { useLiveEvents } from '../../api/live.ts';
import { apiQuery, refresh } from '../../api/query.ts';

/** Somebody a conversation can be given to, and whether he has the inbox open. */
export interface Colleague {
  id: string;
  name: string;
  online: boolean;
}

/** The people a conversation can be given to, those who are there first. */
export function useColleagues(): Colleague[] {
  const { data } = useQuery({ ...apiQuery('listColleagues', {}), staleTime: 60_000 });
  useLiveEvents({ presence: () => void refresh('listColleagues') });
  return (data?.items ?? []).toSorted((a, b) => Number(b.online) - Number(a.online));
}
