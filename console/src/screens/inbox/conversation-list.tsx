import { Link, useNavigate } from '@tanstack/react-router';
import { MessagesSquare, Search } from 'lucide-react';
import { GuideLink } from '../../frame/guide-link.tsx';
import { useTexts } from '../../texts/texts.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { AlertsMenu } from './alerts-menu.tsx';
import { ConversationItem } from './conversation-item.tsx';
import { ListFilter } from './list-filter.tsx';
import type { InboxSearch } from './search.ts';
import type { useConversations } from './use-conversations.ts';

const rowHeight = 92;

/** The left pane: filter and search above, conversations below. */
export function ConversationList(props: {
  list: ReturnType<typeof useConversations>;
  search: InboxSearch;
  current: string | undefined;
  onOpen: (id: string) => void;
}) {
  const t = useTexts();
  const { list, current } = props;
  const at = current === undefined ? -1 : list.items.findIndex(({ id }) => id === current);
  // An open conversation is what the screen is about then, and the only pane on a phone.
  const Title = props.search.c ? 'p' : 'h1';
  return (
    <>
      <header className="flex items-center gap-2 pt-3 pr-2 pl-4">
        <Title className="flex-1 text-5 font-semibold tracking-tight">{t.inbox.title}</Title>
        <AlertsMenu />
      </header>
      <ListFilter search={props.search} />
      {list.error && list.items.length === 0 ? (
        <div className="p-4">
          <ProblemNote error={list.error} retry={() => void list.refetch()} />
        </div>
      ) : null}
      {list.isPending ? (
        <div className="p-4">
          <Skeleton rows={7} tall />
        </div>
      ) : null}
      {list.data && list.items.length === 0 ? <NothingHere search={props.search} /> : null}
      {list.items.length > 0 ? (
        <VirtualList
          label={t.inbox.list}
          items={list.items}
          keyOf={(row) => row.id}
          rowHeight={rowHeight}
          current={at}
          onNearEnd={
            list.hasNextPage && !list.isFetchingNextPage ? () => void list.fetchNextPage() : undefined
          }
          className="min-h-0 flex-1 border-t border-border"
        >
          {(row) => (
            <ConversationItem row={row} current={row.id === current} onOpen={() => props.onOpen(row.id)} />
          )}
        </VirtualList>
      ) : null}
    </>
  );
}

function NothingHere({ search }: { search: InboxSearch }) {
  const t = useTexts();
  const navigate = useNavigate();
  if (search.status || search.assignee || search.q) {
    const showAll = () => void navigate({ to: '/inbox', search: ({ c }: InboxSearch) => ({ c }) });
    return (
      <EmptyState icon={Search} title={t.inbox.nothingFits} text={t.inbox.nothingFitsText}>
        <button type="button" className={buttonClass()} onClick={showAll}>
          {t.inbox.showAll}
        </button>
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={MessagesSquare} title={t.inbox.emptyTitle} text={t.inbox.emptyText}>
      <Link to="/widget" className={buttonClass('primary')}>
        {t.inbox.emptyAction}
      </Link>
      <GuideLink to="/docs/staff" className={buttonClass('quiet')} />
    </EmptyState>
  );
}
