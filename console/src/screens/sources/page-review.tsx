import { useInfiniteQuery } from '@tanstack/react-query';
import { FileMinus2, FilePen, FilePlus2, FileText } from 'lucide-react';
import { actingBusiness } from '../../api/acting.ts';
import { call } from '../../api/call.ts';
import type { Reply } from '../../api/endpoints.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/page.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { FoundDocument } from './found-document.tsx';
import { LeftOutOfSite } from './left-out-of-site.tsx';
import { pathOf } from './path-of.ts';
import type { Source } from './start-reading.ts';
import { whyText } from './why.ts';

type Found = Reply<'listSourcePages'>['items'][number];

const order = { changed: 0, new: 1, gone: 2, unchanged: 3 };
const looks = {
  new: { meaning: 'answered', icon: FilePlus2 },
  changed: { meaning: 'suggested', icon: FilePen },
  gone: { meaning: 'failed', icon: FileMinus2 },
  unchanged: { meaning: 'refused', icon: FileText },
} as const;

/** The pages of a site with what came of each, to take or to leave, and those that were skipped. */
export function PageReview({ source, run }: { source: Source; run: Reply<'getSourceRun'> | undefined }) {
  const t = useTexts();
  const query = useInfiniteQuery({
    queryKey: ['listSourcePages', actingBusiness(), source.id],
    queryFn: ({ pageParam, signal }) =>
      call(
        'listSourcePages',
        { params: { id: source.id }, query: { limit: 200, cursor: pageParam } },
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });
  const all = query.data?.pages.flatMap((page) => page.items) ?? [];
  const taken = all.filter((page) => page.documents.length > 0);
  taken.sort((a, b) => order[a.result ?? 'unchanged'] - order[b.result ?? 'unchanged']);
  const skipped = run?.skipped ?? [];
  return (
    <>
      <ProblemNote error={query.error} retry={() => void query.refetch()} />
      {taken.length > 0 ? (
        <Section title={t.sources.pagesTitle} lead={t.sources.pagesLead}>
          <ul className="-my-3 divide-y divide-border">
            {taken.map((page) => (
              <PageRow key={page.id} page={page} sourceId={source.id} />
            ))}
          </ul>
          {query.hasNextPage ? (
            <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              {t.sources.showMore}
            </Button>
          ) : null}
        </Section>
      ) : null}
      {run ? <LeftOutOfSite run={run} /> : null}
      {skipped.length > 0 ? (
        <Section title={t.sources.skippedTitle}>
          <ul className="-my-2 max-h-96 divide-y divide-border overflow-y-auto">
            {skipped.map((page) => (
              <li key={page.url} className="py-2 text-2">
                <span className="block font-medium [overflow-wrap:anywhere]">{pathOf(page.url)}</span>
                <span className="text-muted">{whyText(page, t)}</span>
              </li>
            ))}
          </ul>
          {run && run.skipped_count > skipped.length ? (
            <p className="text-2 text-muted">{t.sources.skippedMore(run.skipped_count - skipped.length)}</p>
          ) : null}
        </Section>
      ) : null}
    </>
  );
}

function PageRow({ page, sourceId }: { page: Found; sourceId: string }) {
  const t = useTexts();
  const result = page.result ?? 'unchanged';
  return (
    <li className="py-3">
      <div className="flex flex-wrap items-center gap-2">
        <Badge meaning={looks[result].meaning} icon={looks[result].icon}>
          {t.sources.counts[result]}
        </Badge>
        <a
          href={page.url}
          target="_blank"
          rel="noreferrer noopener"
          className="min-w-0 flex-1 truncate py-1 text-2 text-muted hover:underline"
        >
          {pathOf(page.url)}
        </a>
      </div>
      {result === 'gone' ? <p className="mt-1 text-2 text-muted">{t.sources.goneHint}</p> : null}
      <ul>
        {page.documents.map((document) => (
          <FoundDocument key={document.document_id} document={document} sourceId={sourceId} />
        ))}
      </ul>
    </li>
  );
}
