import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { BookOpen, FileText, FileUp, Plus, Search } from 'lucide-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { actingBusiness } from '../../api/acting.ts';
import { call } from '../../api/call.ts';
import { useCommands } from '../../frame/commands.ts';
import { Guard } from '../../frame/guard.tsx';
import { GuideLink } from '../../frame/guide-link.tsx';
import { useChooseKeys } from '../../frame/use-choose-keys.ts';
import { useTexts } from '../../texts/texts.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useTitle } from '../../ui/page.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useChosen } from '../../ui/use-chosen.ts';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { DocumentRow } from './document-row.tsx';
import { DraftBar } from './draft-bar.tsx';
import { useHealth } from './health.ts';
import { KnowledgeFilter } from './knowledge-filter.tsx';
import { KnowledgeViews } from './knowledge-views.tsx';
import type { KnowledgeSearch } from './search.ts';

const ManyDocuments = lazy(() =>
  import('./many-documents.tsx').then((module) => ({ default: module.ManyDocuments })),
);

const rowHeight = 68;
const pageSize = 200;

/** Everything Bob may answer from, however much it is. */
export function Knowledge() {
  return (
    <Guard permission="knowledge.edit">
      <Documents />
    </Guard>
  );
}

function Documents() {
  const t = useTexts();
  useTitle(t.knowledge.title);
  const navigate = useNavigate();
  const search: KnowledgeSearch = useSearch({ strict: false });
  const { q, kind, state, check } = search;
  const list = useDocuments({ q, kind, state, check });
  const { healthOf } = useHealth();
  const [at, setAt] = useState(-1);
  const choosing = useChosen(list.items);
  const move = (step: 1 | -1) => {
    const next = Math.min(Math.max(at + step, 0), list.items.length - 1);
    setAt(next);
    return list.items[next]?.id;
  };
  const marked = list.items[at];
  useChooseKeys(choosing, marked?.id, move, true);
  useCommands([
    { id: 'next', title: t.inbox.next, group: 'do', keys: 'j', keysOnly: true, run: () => move(1) },
    { id: 'previous', title: t.inbox.previous, group: 'do', keys: 'k', keysOnly: true, run: () => move(-1) },
    {
      id: 'new-entry',
      title: t.knowledge.newEntry,
      group: 'do',
      keys: 'n',
      icon: Plus,
      run: () => void navigate({ to: '/knowledge/new' }),
    },
    ...(marked
      ? [
          {
            id: 'open',
            title: t.common.edit,
            group: 'do' as const,
            keys: 'Enter',
            keysOnly: true,
            run: () =>
              choosing.rows
                ? choosing.toggle(marked.id)
                : void navigate({ to: '/knowledge/$id', params: { id: marked.id } }),
          },
        ]
      : []),
  ]);
  return (
    <div className="mx-auto flex h-full max-w-5xl flex-col px-4 pt-4 sm:px-8 sm:pt-8">
      <header className="mb-4 flex flex-wrap items-center gap-2">
        <h1 className="flex-1 text-6 font-semibold tracking-tight">{t.knowledge.title}</h1>
        <Link to="/knowledge/import" className={buttonClass('quiet')}>
          <FileUp size={16} aria-hidden />
          <span className="max-sm:sr-only">{t.knowledge.importIt}</span>
        </Link>
        <Link to="/knowledge/new" search={{ kind: 'page' }} className={buttonClass('quiet', 'max-sm:hidden')}>
          <FileText size={16} aria-hidden />
          {t.knowledge.newPage}
        </Link>
        <Link to="/knowledge/new" className={buttonClass('primary')}>
          <Plus size={16} aria-hidden />
          {t.knowledge.newEntry}
        </Link>
      </header>
      <KnowledgeViews />
      {choosing.rows ? (
        <Suspense>
          <ManyDocuments choosing={choosing} items={list.items} />
        </Suspense>
      ) : (
        <KnowledgeFilter search={search} onSelect={list.items.length > 0 ? () => choosing.set([]) : null} />
      )}
      <ProblemNote error={list.error} retry={() => void list.refetch()} />
      {list.isPending ? <Skeleton rows={7} tall /> : null}
      {list.data && list.items.length === 0 ? (
        <Nothing filtered={Boolean(q || kind || state || check)} />
      ) : null}
      {list.items.length > 0 ? (
        <VirtualList
          label={t.knowledge.list}
          items={list.items}
          keyOf={(document) => document.id}
          rowHeight={rowHeight}
          current={at}
          onNearEnd={
            list.hasNextPage && !list.isFetchingNextPage ? () => void list.fetchNextPage() : undefined
          }
          className="min-h-0 flex-1 rounded-t-card border border-b-0 border-border bg-surface"
        >
          {(document, index) => (
            <DocumentRow
              document={document}
              health={healthOf(document)}
              marked={index === at}
              chosen={choosing.rows && choosing.has(document.id)}
              held={choosing.held}
              onChoose={(more) =>
                more ? choosing.upTo(document.id, marked?.id) : choosing.toggle(document.id)
              }
            />
          )}
        </VirtualList>
      ) : null}
      <DraftBar />
    </div>
  );
}

function useDocuments(filter: KnowledgeSearch) {
  const query = useInfiniteQuery({
    queryKey: ['listDocuments', actingBusiness(), 'pages', filter],
    queryFn: ({ pageParam, signal }) =>
      call('listDocuments', { query: { ...filter, limit: pageSize, cursor: pageParam } }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    placeholderData: (before) => before,
  });
  const items = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  return { ...query, items };
}

function Nothing({ filtered }: { filtered: boolean }) {
  const t = useTexts();
  if (filtered) {
    return <EmptyState icon={Search} title={t.knowledge.nothingFits} text={t.knowledge.nothingFitsText} />;
  }
  return (
    <EmptyState icon={BookOpen} title={t.knowledge.emptyTitle} text={t.knowledge.emptyText}>
      <Link to="/knowledge/import" className={buttonClass()}>
        {t.knowledge.importIt}
      </Link>
      <GuideLink to="/docs/owners" part="#knowledge" className={buttonClass('quiet')} />
    </EmptyState>
  );
}
