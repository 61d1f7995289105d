import { CircleCheck, CircleDashed, CircleX, LoaderCircle } from 'lucide-react';
import { formatAgo } from '../../texts/format.ts';
import { useSpeech, useTexts } from '../../texts/texts.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Ago } from '../../ui/time.tsx';
import type { Source } from './start-reading.ts';

const looks = {
  idle: { meaning: 'answered', icon: CircleCheck },
  running: { meaning: 'suggested', icon: LoaderCircle },
  failed: { meaning: 'failed', icon: CircleX },
} as const;

/** Whether a site is read, is being read, or could not be. */
export function SourceBadge({ source }: { source: Source }) {
  const t = useTexts();
  if (source.last_run === null) {
    return (
      <Badge meaning="refused" icon={CircleDashed}>
        {t.sources.neverRead}
      </Badge>
    );
  }
  const { meaning, icon } = looks[source.state];
  return (
    <Badge meaning={meaning} icon={icon}>
      {t.sources.states[source.state]}
    </Badge>
  );
}

/** How much of a site is read, since when, and when again. */
export function SourceFacts({ source }: { source: Source }) {
  const { texts: t, language } = useSpeech();
  const { last_run, next_run_at } = source;
  const next = next_run_at === null ? null : formatAgo(next_run_at, Date.now(), language);
  return (
    <p className="text-2 text-muted">
      {t.sources.pages(source.pages)}
      {last_run?.finished_at ? (
        <>
          {` · ${t.sources.lastRead} `}
          <Ago at={last_run.finished_at} />
        </>
      ) : null}
      {next === null ? null : ` · ${t.sources.nextRead} ${next}`}
      {source.conflicts > 0 ? (
        <span className="text-waiting"> · {t.sources.conflicts(source.conflicts)}</span>
      ) : null}
    </p>
  );
}
