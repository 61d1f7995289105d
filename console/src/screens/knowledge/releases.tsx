import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { CircleCheck, CircleSlash, History, Hourglass, TriangleAlert, Undo2 } from 'lucide-react';
import { actingBusiness } from '../../api/acting.ts';
import { call } from '../../api/call.ts';
import type { Reply } from '../../api/endpoints.ts';
import { refresh } from '../../api/query.ts';
import { Guard } from '../../frame/guard.tsx';
import { useMay } from '../../session/session.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Ago } from '../../ui/time.tsx';
import { toast } from '../../ui/toast.tsx';
import { KnowledgeViews } from './knowledge-views.tsx';

type Release = Reply<'publish'>;

/** Every state visitors have seen, any of which can be shown again. */
export function Releases() {
  const t = useTexts();
  return (
    <Guard permission="knowledge.edit">
      <Page title={t.knowledge.releasesTitle} lead={t.knowledge.releasesLead}>
        <KnowledgeViews />
        <ReleaseList />
      </Page>
    </Guard>
  );
}

function ReleaseList() {
  const t = useTexts();
  const releases = useInfiniteQuery({
    queryKey: ['listReleases', actingBusiness(), 'pages'],
    queryFn: ({ pageParam, signal }) =>
      call('listReleases', { query: { limit: 20, cursor: pageParam } }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });
  const activate = useActivate();
  if (releases.isPending) return <Skeleton rows={4} tall />;
  if (releases.error) return <ProblemNote error={releases.error} retry={() => void releases.refetch()} />;
  const items = releases.data.pages.flatMap((page) => page.items);
  if (items.length === 0) {
    return (
      <EmptyState icon={History} title={t.knowledge.releasesEmpty} text={t.knowledge.releasesEmptyText} />
    );
  }
  const live = items.find(({ active }) => active);
  return (
    <>
      <ol className="divide-y divide-border rounded-card border border-border bg-surface">
        {items.map((release) => (
          <ReleaseRow
            key={release.id}
            release={release}
            busy={activate.isPending}
            onShow={() => activate.mutate({ to: release, from: live })}
          />
        ))}
      </ol>
      {releases.hasNextPage ? (
        <Button
          className="mt-4"
          busy={releases.isFetchingNextPage}
          onClick={() => void releases.fetchNextPage()}
        >
          {t.common.loadMore}
        </Button>
      ) : null}
    </>
  );
}

function useActivate() {
  const t = useTexts();
  const show = async (id: string) => {
    const { state } = await call('activateRelease', { params: { id } });
    await refresh('listApprovals', 'listReleases', 'draftChanges', 'listDocuments', 'previewReply');
    return state;
  };
  return useMutation({
    mutationFn: ({ to }: { to: Release; from: Release | undefined }) => show(to.id),
    onSuccess: (state, { to, from }) => {
      if (state === 'awaiting_approval') return toast.say(t.approvals.waits(to.number));
      const text = t.knowledge.rolledBack(to.number);
      if (from) toast.done(text, () => void show(from.id).catch(toast.failed));
      else toast.say(text);
    },
    onError: toast.failed,
  });
}

function ReleaseRow(props: { release: Release; busy: boolean; onShow: () => void }) {
  const t = useTexts();
  const may = useMay();
  const { release } = props;
  const { passed, failed } = release.tests;
  return (
    <li className="flex flex-wrap items-center gap-3 px-4 py-3">
      <div className="min-w-0 flex-1 basis-60">
        <p className="flex flex-wrap items-center gap-2">
          <span className="font-medium">{t.knowledge.release(release.number)}</span>
          {release.active ? (
            <Badge meaning="answered" icon={CircleCheck}>
              {t.knowledge.live}
            </Badge>
          ) : null}
          {release.state === 'awaiting_approval' ? (
            <Badge meaning="waiting" icon={Hourglass}>
              {t.knowledge.awaiting}
            </Badge>
          ) : null}
          {release.state === 'rejected' ? (
            <Badge meaning="refused" icon={CircleSlash}>
              {t.knowledge.rejected}
            </Badge>
          ) : null}
          {release.forced ? (
            <Badge meaning="waiting" icon={TriangleAlert}>
              {t.knowledge.forced}
            </Badge>
          ) : null}
        </p>
        {release.note ? <p className="[overflow-wrap:anywhere]">{release.note}</p> : null}
        <p className="text-2 text-muted">
          <Ago at={release.created_at} /> {t.knowledge.by(release.created_by)} ·{' '}
          {t.knowledge.documents(release.documents)}
          {passed + failed > 0 ? ` · ${t.knowledge.testsPassed(passed, passed + failed)}` : ''}
        </p>
      </div>
      {release.kept ? null : <span className="text-2 text-muted">{t.knowledge.notKept}</span>}
      {release.active ||
      !release.kept ||
      release.state !== 'published' ||
      !may('knowledge.publish') ? null : (
        <Button icon={Undo2} busy={props.busy} onClick={props.onShow}>
          {t.knowledge.rollBack}
        </Button>
      )}
    </li>
  );
}
