import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Globe } from 'lucide-react';
import { useLiveEvents } from '../../api/live.ts';
import { apiQuery, refresh } from '../../api/query.ts';
import { Guard } from '../../frame/guard.tsx';
import { useTexts } from '../../texts/texts.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { KnowledgeViews } from '../knowledge/knowledge-views.tsx';
import { AddSite } from './add-site.tsx';
import { SourceBadge, SourceFacts } from './source-state.tsx';
import type { Source } from './start-reading.ts';

/** The sites that Bob reads, and a field for another one. */
export function Sites() {
  const t = useTexts();
  return (
    <Guard permission="knowledge.edit">
      <Page title={t.sources.title} lead={t.sources.lead}>
        <KnowledgeViews />
        <List />
      </Page>
    </Guard>
  );
}

function List() {
  const t = useTexts();
  const navigate = useNavigate();
  const list = useQuery(apiQuery('listSources', { query: { limit: 200 } }));
  useLiveEvents({
    source: ({ page }) => void (page === null ? refresh('listSources') : undefined),
    reset: () => void refresh('listSources'),
  });
  const open = ({ id }: Source) => void navigate({ to: '/knowledge/website/$id', params: { id } });
  if (list.isPending) return <Skeleton rows={3} tall />;
  const items = list.data?.items ?? [];
  return (
    <>
      <ProblemNote error={list.error} retry={() => void list.refetch()} />
      {items.length > 0 ? (
        <ul
          aria-label={t.sources.list}
          className="mb-6 divide-y divide-border rounded-card border border-border bg-surface"
        >
          {items.map((source) => (
            <Row key={source.id} source={source} />
          ))}
        </ul>
      ) : null}
      <Section title={items.length === 0 ? t.sources.emptyTitle : t.sources.read}>
        <AddSite onStarted={open} />
      </Section>
    </>
  );
}

function Row({ source }: { source: Source }) {
  return (
    <li className="relative flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-3 hover:bg-raised">
      <Globe size={18} aria-hidden className="shrink-0 text-muted" />
      <div className="min-w-0 flex-1 basis-52">
        <Link
          to="/knowledge/website/$id"
          params={{ id: source.id }}
          className="block truncate font-medium after:absolute after:inset-0"
        >
          {source.url.replace(/^https?:\/\//, '').replace(/\/$/, '')}
        </Link>
        <SourceFacts source={source} />
      </div>
      <SourceBadge source={source} />
    </li>
  );
}
