import { useMutation } from '@tanstack/react-query';
import { FileCheck2, FileX2, LoaderCircle } from 'lucide-react';
import { call } from '../../api/call.ts';
import type { Reply } from '../../api/endpoints.ts';
import type { LiveEvents } from '../../api/live.ts';
import { refresh } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { whyText } from './why.ts';

type Page = NonNullable<LiveEvents['source']['page']>;

/** A run under way: how far it is, the pages by name, and how to stop it. */
export function RunProgress({ run, pages }: { run: Reply<'getSourceRun'>; pages: readonly Page[] }) {
  const t = useTexts();
  const stop = useMutation({
    mutationFn: (keep: boolean) =>
      call('stopSourceRun', { params: { id: run.source_id, run_id: run.id }, body: { keep } }),
    onSuccess: () => refresh('getSource', 'listSources', 'getSourceRun', 'draftChanges', 'listSourcePages'),
  });
  return (
    <div className="flex flex-col gap-3">
      <div className="flex items-start gap-3">
        <LoaderCircle size={20} aria-hidden className="mt-0.5 shrink-0 animate-spin text-accent-text" />
        <div className="min-w-0 flex-1">
          <h2 className="text-4 font-semibold">{t.sources.reading}</h2>
          <p role="status" className="text-2 text-muted">
            {run.found > 0 ? t.sources.progress(run.fetched, run.found) : t.sources.starting}
          </p>
        </div>
      </div>
      <ProgressBar
        label={t.sources.progress(run.fetched, run.found)}
        done={run.fetched}
        all={Math.max(run.found, 1)}
      />
      {pages.length > 0 ? (
        <ul aria-label={t.sources.justRead} className="flex flex-col gap-1 text-2">
          {pages.map((page) => (
            <PageName key={page.url} page={page} />
          ))}
        </ul>
      ) : null}
      <p className="text-2 text-muted">{t.sources.readingHint}</p>
      <ProblemNote error={stop.error} />
      <div className="flex flex-wrap gap-2">
        <Button busy={stop.isPending} onClick={() => stop.mutate(true)}>
          {t.sources.stopKeep}
        </Button>
        <Button look="danger" busy={stop.isPending} onClick={() => stop.mutate(false)}>
          {t.sources.stopDrop}
        </Button>
      </div>
    </div>
  );
}

function PageName({ page }: { page: Page }) {
  const t = useTexts();
  const skipped = page.state === 'skipped';
  const Icon = skipped ? FileX2 : FileCheck2;
  return (
    <li className="flex items-center gap-2">
      <Icon size={14} aria-hidden className={`shrink-0 ${skipped ? 'text-muted' : 'text-answered'}`} />
      <span className="min-w-0 truncate">
        {page.title ? <span className="font-medium">{page.title} </span> : null}
        <span className="text-muted">{new URL(page.url).pathname}</span>
        {skipped ? <span className="text-muted"> · {whyText(page, t)}</span> : null}
      </span>
    </li>
  );
}
