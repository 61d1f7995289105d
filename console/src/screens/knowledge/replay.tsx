import { useQuery } from '@tanstack/react-query';
import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import type { Reply } from '../../api/endpoints.ts';
import { apiQuery } from '../../api/query.ts';
import { formatShare } from '../../texts/format.ts';
import { useSpeech, useTexts } from '../../texts/texts.tsx';
import { OutcomeBadge } from '../../ui/badge.tsx';
import { Section } from '../../ui/page.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

type Replayed = Reply<'replay'>;
type Kind = keyof Replayed['counts'];

/** Kinds in the order of what a person should look at first. */
const kinds: readonly Kind[] = ['lost', 'changed', 'new', 'better', 'same'];
const looks: Record<Kind, string> = {
  lost: 'text-failed',
  changed: 'text-waiting',
  new: 'text-answered',
  better: 'text-answered',
  same: 'text-muted',
};
const shownAtOnce = 50;

/** The last real messages asked of what visitors see and of the draft, or of a release; `version` changes with the draft. */
export function Replay({ version, release = 'draft' }: { version: string; release?: string }) {
  const t = useTexts();
  const options = apiQuery('replay', { body: { release } });
  const replay = useQuery({
    ...options,
    queryKey: [...options.queryKey, version],
    staleTime: 60_000,
  });
  const { data } = replay;
  return (
    <Section
      title={t.knowledge.replayTitle}
      lead={data && data.messages > 0 ? t.knowledge.replayLead(data.messages) : undefined}
    >
      {replay.isPending ? (
        <>
          <p role="status" className="text-2 text-muted">
            {t.knowledge.replaying}
          </p>
          <Skeleton rows={2} tall />
        </>
      ) : null}
      <ProblemNote error={replay.error} retry={() => void replay.refetch()} />
      {data ? <Result data={data} /> : null}
    </Section>
  );
}

function Result({ data }: { data: Replayed }) {
  const t = useTexts();
  const changed = kinds.filter((kind) => kind !== 'same' && data.counts[kind] > 0);
  const [chosen, setChosen] = useState<Kind | null>(null);
  const kind = chosen ?? changed[0] ?? 'same';
  const rows = data.items.filter((item) => item.change === kind).slice(0, shownAtOnce);
  return (
    <>
      <Expected data={data} />
      {data.messages === 0 ? <p className="text-muted">{t.knowledge.replayNone}</p> : null}
      {data.messages > 0 ? (
        <div className="grid grid-cols-2 gap-2 sm:grid-cols-5">
          {kinds.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={each === kind}
              title={t.knowledge.replayHints[each]}
              onClick={() => setChosen(each)}
              className={`rounded-card border p-3 text-left hover:bg-raised ${each === kind ? 'border-accent' : 'border-border'}`}
            >
              <span className={`block text-5 font-semibold ${looks[each]}`}>{data.counts[each]}</span>
              <span className="block text-2">{t.knowledge.replayCounts[each]}</span>
            </button>
          ))}
        </div>
      ) : null}
      {data.messages > 0 && changed.length === 0 ? (
        <p className="text-muted">{t.knowledge.replaySame}</p>
      ) : null}
      {rows.length > 0 && kind !== 'same' ? (
        <ul className="flex flex-col gap-3">
          {rows.map((item, at) => (
            // The same words may have been written twice.
            // biome-ignore lint/suspicious/noArrayIndexKey: rows come and go together
            <li key={at} className="rounded-card border border-border p-3">
              <p className="font-medium [overflow-wrap:anywhere]">{item.message}</p>
              <div className="mt-2 grid items-start gap-2 sm:grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)]">
                <Side side={item.before} />
                <ArrowRight size={16} aria-hidden className="mt-1 text-muted max-sm:rotate-90" />
                <Side side={item.after} />
              </div>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

function Side({ side }: { side: Replayed['items'][number]['before'] }) {
  const t = useTexts();
  return (
    <div className="min-w-0">
      <OutcomeBadge outcome={side.outcome} />
      <p className="mt-1 line-clamp-4 text-2 whitespace-pre-wrap text-muted">{side.reply ?? t.fix.noReply}</p>
    </div>
  );
}

function Expected({ data }: { data: Replayed }) {
  const { texts: t, language } = useSpeech();
  const { before, after } = data.expected;
  const wrong = (value: number | null | undefined) =>
    value == null ? '–' : new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value);
  return (
    <div className="rounded-card bg-raised p-3">
      <p className="text-2 text-muted">{t.knowledge.expected}</p>
      {after.expected_wrong_per_100 === null ? (
        <p>{t.knowledge.expectedNone}</p>
      ) : (
        <p className="flex flex-wrap items-baseline gap-2">
          <span className="text-5 text-muted">{wrong(before?.expected_wrong_per_100)}</span>
          <ArrowRight size={16} aria-hidden className="self-center text-muted" />
          <span className="text-5 font-semibold">{wrong(after.expected_wrong_per_100)}</span>
          {after.expected_coverage === null ? null : (
            <span className="text-2 text-muted">
              {t.knowledge.expectedCoverage(formatShare(after.expected_coverage, language))}
            </span>
          )}
        </p>
      )}
    </div>
  );
}
