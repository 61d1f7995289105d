import type { ConversationRow } from '@askbob/contract/endpoints/conversations.ts';
import { Link, useNavigate } from '@tanstack/react-router';
import { ArrowUp, ListChecks, MessagesSquare, Search } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react';
import { GuideLink } from '../../frame/guide-link.tsx';
import { useMay } from '../../session/session.ts';
import { useTexts, withTexts } from '../../texts/texts.tsx';
import { Button, buttonClass, IconButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import type { Choosing } from '../../ui/use-chosen.ts';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { AlertsMenu } from './alerts-menu.tsx';
import { ConversationItem } from './conversation-item.tsx';
import { ListFilter } from './list-filter.tsx';
import type { InboxSearch } from './search.ts';
import { UnassignedNote } from './unassigned-note.tsx';
import type { useConversations } from './use-conversations.ts';

const BulkBar = lazy(() =>
  withTexts(import('../sorting/bulk-bar.tsx'), 'desk').then((module) => ({ default: module.BulkBar })),
);

const rowHeight = 108;
/** Milliseconds after the pointer's last move in which somebody still reads the list. */
const readingLasts = 8000;

/** The left pane: filter and search above, conversations below. */
export function ConversationList(props: {
  list: ReturnType<typeof useConversations>;
  search: InboxSearch;
  current: string | undefined;
  onOpen: (id: string) => void;
  onReading: (reading: boolean) => void;
  choosing: Choosing<ConversationRow>;
}) {
  const t = useTexts();
  const may = useMay();
  const { list, current, choosing } = props;
  // Rows that have not changed are not drawn anew: they ask what a click means now.
  const onClick = (id: string, more: boolean) => {
    if (more && may('chat.manage')) choosing.upTo(id, current);
    else if (choosing.rows) choosing.toggle(id);
    else props.onOpen(id);
  };
  const latest = useRef(onClick);
  useEffect(() => {
    latest.current = onClick;
  });
  const at = current === undefined ? -1 : list.items.findIndex(({ id }) => id === current);
  // An open conversation is what the screen is about then, and the only pane on a phone.
  const Title = props.search.c ? 'p' : 'h1';
  return (
    <>
      <header className="flex items-center gap-2 pt-3 pr-2 pl-4">
        <Title className="flex-1 text-5 font-semibold tracking-tight">{t.inbox.title}</Title>
        {may('chat.manage') && choosing.rows === null && list.items.length > 0 ? (
          <IconButton label={t.inbox.select} icon={ListChecks} onClick={() => choosing.set([])} />
        ) : null}
        <AlertsMenu />
      </header>
      {choosing.rows ? (
        <Suspense>
          <BulkBar choosing={choosing} items={list.items} />
        </Suspense>
      ) : (
        <ListFilter search={props.search} />
      )}
      <UnassignedNote />
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
        <Reading onReading={props.onReading} moved={list.moved}>
          <VirtualList
            label={t.inbox.list}
            items={list.items}
            keyOf={(row) => row.id}
            rowHeight={rowHeight}
            current={at}
            onNearEnd={
              list.hasNextPage && !list.isFetchingNextPage ? () => void list.fetchNextPage() : undefined
            }
            className="h-full border-t border-border"
          >
            {(row) => (
              <ConversationItem
                row={row}
                current={row.id === current}
                chosen={choosing.rows && choosing.has(row.id)}
                onOpen={(more) => latest.current(row.id, more)}
              />
            )}
          </VirtualList>
        </Reading>
      ) : null}
    </>
  );
}

/** Keeps the list still while the pointer is in it or it is scrolled, and offers to put it in order. */
function Reading(props: { onReading: (reading: boolean) => void; moved: number; children: ReactNode }) {
  const t = useTexts();
  const { onReading } = props;
  const pane = useRef<HTMLDivElement>(null);
  const inside = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const scrolled = () => (pane.current?.querySelector('ul')?.parentElement?.scrollTop ?? 0) > 0;
  const say = () => onReading(inside.current || scrolled());
  const point = (isInside: boolean) => {
    clearTimeout(timer.current);
    // A pointer that was left lying in the list reads nothing.
    if (isInside) timer.current = setTimeout(() => point(false), readingLasts);
    inside.current = isInside;
    say();
  };
  const putInOrder = () => {
    point(false);
    pane.current?.querySelector('ul')?.parentElement?.scrollTo({ top: 0 });
  };
  return (
    <div
      ref={pane}
      className="relative min-h-0 flex-1"
      onPointerMove={(event) => point(event.pointerType === 'mouse')}
      onPointerLeave={() => point(false)}
      onScrollCapture={say}
    >
      {props.children}
      {props.moved > 0 ? (
        <Button
          icon={ArrowUp}
          onClick={putInOrder}
          className="absolute top-2 left-1/2 z-10 -translate-x-1/2 whitespace-nowrap shadow-float"
        >
          {t.inbox.newsWaits(props.moved)}
        </Button>
      ) : null}
    </div>
  );
}

function NothingHere({ search }: { search: InboxSearch }) {
  const t = useTexts();
  const navigate = useNavigate();
  if (search.status || search.assignee || search.q || search.label || search.snoozed || search.blocked) {
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
