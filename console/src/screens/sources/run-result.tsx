import { Link } from '@tanstack/react-router';
import { CircleX } from 'lucide-react';
import type { Reply } from '../../api/endpoints.ts';
import { formatCount } from '../../texts/format.ts';
import { useSpeech } from '../../texts/texts.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { useDraftCount } from '../knowledge/knowledge-views.tsx';
import { whyText } from './why.ts';

const shown = ['new', 'changed', 'gone', 'unchanged', 'skipped'] as const;

/** How a reading ended: what was found, or why nothing was, and the way on. */
export function RunResult({ run }: { run: Reply<'getSourceRun'> }) {
  const { texts: t, language } = useSpeech();
  const changes = useDraftCount();
  if (run.state === 'failed') {
    return (
      <div
        role="alert"
        className="mb-6 flex gap-3 rounded-card border border-failed p-4 tint-[var(--failed)]"
      >
        <CircleX size={20} aria-hidden className="mt-0.5 shrink-0 text-failed" />
        <div>
          <h2 className="text-4 font-semibold">{t.sources.failedTitle}</h2>
          <p>{whyText(run, t)}</p>
          <p className="text-2 text-muted">{t.sources.failedText}</p>
        </div>
      </div>
    );
  }
  const news = run.new + run.changed + run.gone;
  const counts = { ...run, skipped: run.skipped_count };
  return (
    <div className="mb-6 flex flex-col gap-4 rounded-card border border-border bg-surface p-4 sm:p-5">
      <div>
        <h2 className="text-4 font-semibold">
          {news > 0 ? t.sources.found(run.new + run.changed + run.unchanged) : t.sources.noNews}
        </h2>
        {run.why ? <p className="text-2 text-waiting">{whyText(run, t)}</p> : null}
        {news > 0 ? <p className="text-2 text-muted">{t.sources.foundHint}</p> : null}
      </div>
      <dl className="grid grid-cols-3 gap-x-6 gap-y-2 sm:flex">
        {shown.map((name) => (
          <div key={name} className="flex flex-col-reverse">
            <dt className="text-2 text-muted">{t.sources.counts[name]}</dt>
            <dd className="text-5 font-semibold">{formatCount(counts[name], language)}</dd>
          </div>
        ))}
      </dl>
      {changes > 0 ? (
        <Link to="/knowledge/publish" className={buttonClass('primary', 'self-start max-sm:self-stretch')}>
          {t.sources.toPublish(changes)}
        </Link>
      ) : null}
    </div>
  );
}
