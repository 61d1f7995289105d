import type { ConversationRow } from '@askbob/contract/endpoints/conversations.ts';
import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { actingBusiness } from '../../api/acting.ts';
import { askAgain } from '../../api/ask-again.ts';
import { call } from '../../api/call.ts';
import { useLiveEvents } from '../../api/live.ts';
import { queryClient, refresh } from '../../api/query.ts';
import { useCatchUp } from '../../api/use-catch-up.ts';
import { type InboxFilter, type InboxPage, placeRow } from './place-row.ts';

/** Rows asked for at once: what a screen shows several times over, so scrolling seldom waits. */
const pageSize = 100;
const keyOf = (filter: InboxFilter) => ['listConversations', actingBusiness(), 'pages', filter];

/** The conversations that fit a filter, in the server's order, kept in it by live events. */
export function useConversations(filter: InboxFilter) {
  const query = useInfiniteQuery({
    queryKey: keyOf(filter),
    queryFn: ({ pageParam, signal }): Promise<InboxPage> =>
      call('listConversations', { query: { ...filter, limit: pageSize, cursor: pageParam } }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    placeholderData: (before) => before,
    staleTime: 60_000,
  });
  useCatchUp('listConversations');
  useLiveEvents({
    conversation: (row) => showRow(row, filter),
    reset: () => void refresh('listConversations'),
  });
  const items = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  return { ...query, items };
}

/** Puts a changed conversation where it now belongs in the list. */
function showRow(row: ConversationRow, filter: InboxFilter): void {
  if (row.last_seq === 0) return;
  const queryKey = keyOf(filter);
  // A list on its way may have been read before this happened, and would undo it on arrival: ask again.
  const arriving = queryClient.isFetching({ queryKey, exact: true }) > 0;
  if (arriving || !queryClient.getQueryData(queryKey)) void askAgain(queryClient, queryKey);
  queryClient.setQueryData<InfiniteData<InboxPage>>(
    queryKey,
    (data) => data && { ...data, pages: placeRow(data.pages, row, filter) },
  );
}
