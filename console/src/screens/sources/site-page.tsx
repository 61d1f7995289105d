import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { ArrowLeft, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { apiQuery, refresh } from '../../api/query.ts';
import { Guard } from '../../frame/guard.tsx';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { toast } from '../../ui/toast.tsx';
import { KnowledgeViews } from '../knowledge/knowledge-views.tsx';
import { Conflicts } from './conflicts.tsx';
import { Doubles } from './doubles.tsx';
import { OfferedFacts } from './offered-facts.tsx';
import { PageReview } from './page-review.tsx';
import { RemoveSite } from './remove-site.tsx';
import { RunProgress } from './run-progress.tsx';
import { RunResult } from './run-result.tsx';
import { choicesOf, SiteChoices, toChoices } from './site-choices.tsx';
import { SourceFacts } from './source-state.tsx';
import type { Source } from './start-reading.ts';
import { useRun } from './use-run.ts';

/** One site: its reading as it goes on, then what was found, page by page. */
export function SitePage() {
  return (
    <Guard permission="knowledge.edit">
      <Loaded />
    </Guard>
  );
}

function Loaded() {
  const t = useTexts();
  const { id = '' } = useParams({ strict: false });
  const source = useQuery(apiQuery('getSource', { params: { id } }));
  if (source.isPending) return <Skeleton rows={4} tall />;
  if (source.error) return <ProblemNote error={source.error} retry={() => void source.refetch()} />;
  const { url } = source.data;
  return (
    <Page
      title={url.replace(/^https?:\/\//, '').replace(/\/$/, '')}
      lead={<SourceFacts source={source.data} />}
      action={<ReadAgain source={source.data} />}
    >
      <KnowledgeViews />
      <Link
        to="/knowledge/website"
        className="-mt-1 mb-3 flex min-h-9 w-fit items-center gap-1.5 text-accent-text hover:underline max-sm:min-h-11"
      >
        <ArrowLeft size={16} aria-hidden />
        {t.sources.backToList}
      </Link>
      <Site source={source.data} />
    </Page>
  );
}

function ReadAgain({ source }: { source: Source }) {
  const t = useTexts();
  const run = useMutation({
    mutationFn: () => call('runSource', { params: { id: source.id } }),
    onSuccess: () => refresh('getSource', 'listSources', 'getSourceRun'),
    onError: toast.failed,
  });
  if (source.state === 'running') return null;
  return (
    <Button icon={RefreshCw} busy={run.isPending} onClick={() => run.mutate()}>
      {t.sources.readNow}
    </Button>
  );
}

/** What there is to see and to decide of a site. */
function Site({ source }: { source: Source }) {
  const t = useTexts();
  const { run, pages } = useRun(source);
  if (run?.state === 'running') {
    return (
      <div className="mb-6 rounded-card border border-border bg-surface p-4 sm:p-5">
        <RunProgress run={run} pages={pages} />
      </div>
    );
  }
  return (
    <>
      {run ? <RunResult run={run} /> : null}
      <Conflicts sourceId={source.id} />
      {source.offered ? <OfferedFacts offered={source.offered} /> : null}
      <Doubles sourceId={source.id} />
      <PageReview source={source} run={run} />
      <Section title={t.sources.more}>
        <Choices key={source.id} source={source} />
      </Section>
    </>
  );
}

function Choices({ source }: { source: Source }) {
  const t = useTexts();
  const navigate = useNavigate();
  const [choices, setChoices] = useState(() => choicesOf(source));
  const save = useMutation({
    mutationFn: () => call('updateSource', { params: { id: source.id }, body: toChoices(choices) }),
    onSuccess: async () => {
      toast.say(t.sources.saved);
      await refresh('getSource', 'listSources');
    },
  });
  return (
    <>
      <SiteChoices value={choices} onChange={setChoices} />
      <ProblemNote error={save.error} />
      <div className="flex flex-wrap justify-between gap-2">
        <Button busy={save.isPending} onClick={() => save.mutate()}>
          {t.sources.save}
        </Button>
        <RemoveSite source={source} onRemoved={() => void navigate({ to: '/knowledge/website' })} />
      </div>
    </>
  );
}
