import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Reply } from '../../api/endpoints.ts';
import { type LiveEvents, useLiveEvents } from '../../api/live.ts';
import { apiQuery, queryClient, refresh } from '../../api/query.ts';
import type { Source } from './start-reading.ts';

type Page = NonNullable<LiveEvents['source']['page']>;

/** Names of pages that are kept on the screen. */
const mostNames = 6;
/** Milliseconds after which a run is asked for although nothing was heard of it. */
const askAgainMs = 4000;

/** A run as it goes on: what live events say, and what the server says where they are lost. */
export function useRun(source: Source) {
  const id = source.last_run?.id;
  const [pages, setPages] = useState<readonly Page[]>([]);
  const options = apiQuery('getSourceRun', { params: { id: source.id, run_id: id ?? '' } });
  const query = useQuery({
    ...options,
    enabled: id !== undefined,
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? askAgainMs : false),
  });
  useLiveEvents({
    source: (news) => {
      if (news.run_id !== id) return;
      const { page, ...counts } = news;
      if (page) setPages((before) => [page, ...before].slice(0, mostNames));
      queryClient.setQueryData(options.queryKey, (old: Reply<'getSourceRun'> | undefined) =>
        old ? { ...old, ...counts } : old,
      );
      if (news.state !== 'running') {
        void refresh(
          'getSource',
          'listSources',
          'getSourceRun',
          'listSourcePages',
          'listDoubles',
          'draftChanges',
          'setupState',
        );
      }
    },
    reset: () => void refresh('getSource', 'getSourceRun'),
  });
  return { run: query.data, pages };
}
