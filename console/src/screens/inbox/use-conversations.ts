import type { ConversationRow } from '@askbob/contract/endpoints/conversations.ts';
import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { actingBusiness } from '../../api/acting.ts';
import { askAgain } from '../../api/ask-again.ts';
import { call } from '../../api/call.ts';
import { useLiveEvents } from '../../api/live.ts';
import { queryClient, refresh } from '../../api/query.ts';
import { useCatchUp } from '../../api/use-catch-up.ts';
import { type InboxFilter, type InboxPage, keepPlaces, patchRow, placeRow, wouldMove } from './place-row.ts';

/** Rows asked for at once: what a screen shows several times over, so scrolling seldom waits. */
const pageSize = 100;
const keyOf = (filter: InboxFilter) => ['listConversations', actingBusiness(), 'pages', filter];

/**
 * The conversations that fit a filter, in the server's order, kept in it by live events. While somebody reads the
 * list (`still`), rows change where they are, and what would move waits: `moved` says how many do.
 */
export function useConversations(filter: InboxFilter, still: boolean) {
  const query = useInfiniteQuery({
    queryKey: keyOf(filter),
    queryFn: ({ pageParam, signal }): Promise<InboxPage> =>
      call('listConversations', { query: { ...filter, limit: pageSize, cursor: pageParam } }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    placeholderData: (before) => before,
    staleTime: 60_000,
  });
  const later = useRef(new Map<string, ConversationRow>());
  const [moved, setMoved] = useState(0);
  useCatchUp('listConversations');
  useLiveEvents({
    conversation: (row) => {
      if (!still || !shownWithout(row, filter)) return showRow(row, filter);
      later.current.set(row.id, row);
      setMoved(later.current.size);
      changePages(filter, (pages) => patchRow(pages, row));
    },
    reset: () => void refresh('listConversations'),
  });
  useEffect(() => {
    if (still) return;
    for (const row of later.current.values()) showRow(row, filter);
    later.current.clear();
    setMoved(0);
  }, [still, filter]);
  const fresh = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  // What is asked for anew, after a connection was lost, comes in the server's order: that waits as well.
  const shown = useRef({ filter, items: fresh });
  const { items, waiting } = useMemo(() => {
    const isRead = still && shown.current.filter === filter;
    return isRead ? keepPlaces(shown.current.items, fresh) : { items: fresh, waiting: 0 };
  }, [fresh, still, filter]);
  useEffect(() => {
    shown.current = { filter, items };
  }, [filter, items]);
  return { ...query, items, moved: Math.max(moved, waiting) };
}

/** Whether the list is loaded and would have to move for a row. */
function shownWithout(row: ConversationRow, filter: InboxFilter): boolean {
  const data = queryClient.getQueryData<InfiniteData<InboxPage>>(keyOf(filter));
  return data !== undefined && row.last_seq > 0 && wouldMove(data.pages, row, filter);
}

function changePages(filter: InboxFilter, next: (pages: readonly InboxPage[]) => InboxPage[]): void {
  queryClient.setQueryData<InfiniteData<InboxPage>>(
    keyOf(filter),
    (data) => data && { ...data, pages: next(data.pages) },
  );
}

/** Puts a changed conversation where it now belongs in the list. */
function showRow(row: ConversationRow, filter: InboxFilter): void {
  if (row.last_seq === 0) return;
  const queryKey = keyOf(filter);
  // A list on its way may have been read before this happened, and would undo it on arrival: ask again.
  const arriving = queryClient.isFetching({ queryKey, exact: true }) > 0;
  if (arriving || !queryClient.getQueryData(queryKey)) void askAgain(queryClient, queryKey);
  changePages(filter, (pages) => placeRow(pages, row, filter));
}
