import { sharesOf } from '@askbob/contract/shares.ts';
import { ArrowDownRight, ArrowUpRight, Equal } from 'lucide-react';
import type { Reply } from '../../api/endpoints.ts';
import { formatCount, formatShare, formatSpan } from '../../texts/format.ts';
import { useSpeech, useTexts } from '../../texts/texts.tsx';
import { type Move, moveOf, shareOf } from './change.ts';
import { allOf, type Results } from './results.ts';

export type Overview = Reply<'overview'>;
type Summary = Overview['previous'];

/** The four numbers an owner looks at first, each beside the period before. */
export function FourNumbers({ overview }: { overview: Overview }) {
  const { texts: t, language } = useSpeech();
  const share = (value: number) => formatShare(value, language);
  const { up, down } = overview.ratings;
  const asked = allOf(overview.results);
  const rows: {
    label: string;
    hint: string;
    of: (s: Summary) => number | null;
    good: 'up' | 'down';
    format: (value: number) => string;
  }[] = [
    {
      label: t.figures.answered,
      hint: t.figures.answeredHint,
      of: (s) => resultOf(s, 'resolved'),
      good: 'up',
      format: share,
    },
    {
      label: t.figures.person,
      hint: t.figures.ofConversations(asked, formatCount(asked, language)),
      of: (s) => resultOf(s, 'with_person'),
      good: 'down',
      format: share,
    },
    {
      label: t.figures.firstReply,
      hint: t.figures.firstReplyHint,
      of: (s) => s.median_first_reply_ms,
      good: 'down',
      format: (value) => formatSpan(value, language),
    },
    {
      label: t.figures.thumbs,
      hint: t.figures.thumbsHint(up + down),
      of: (s) => shareOf(s.ratings.up, s.ratings.up + s.ratings.down),
      good: 'up',
      format: share,
    },
  ];
  return (
    <dl className="mb-6 grid grid-cols-2 gap-3 lg:grid-cols-4">
      {rows.map(({ label, hint, of, good, format }) => {
        const now = of(overview);
        const before = of(overview.previous);
        return (
          <div key={label} className="flex flex-col rounded-card border border-border bg-surface p-4">
            <dt className="text-2 text-muted">{label}</dt>
            <dd className="text-6 font-semibold tracking-tight">{now === null ? '–' : format(now)}</dd>
            <dd className="text-1 text-muted">{hint}</dd>
            <dd className="mt-2 text-2">
              <Change move={moveOf(now, before, good)} before={before === null ? null : format(before)} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function resultOf({ results }: Summary, name: keyof Results): number | null {
  return sharesOf(results)?.[name] ?? null;
}

const looks = { better: 'text-answered', worse: 'text-failed', same: 'text-muted' };

function Change({ move, before }: { move: Move; before: string | null }) {
  const t = useTexts();
  if (!move || before === null) return <span className="text-muted">{t.figures.noBefore}</span>;
  const Icon = move.kind === 'same' ? Equal : move.up ? ArrowUpRight : ArrowDownRight;
  return (
    <span className="flex flex-wrap items-center gap-x-1.5">
      <span className={`flex items-center gap-1 font-medium ${looks[move.kind]}`}>
        <Icon size={15} aria-hidden />
        {t.figures[move.kind]}
      </span>
      <span className="text-muted">{t.figures.before(before)}</span>
    </span>
  );
}
