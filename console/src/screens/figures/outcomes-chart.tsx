import { formatCount } from '../../texts/format.ts';
import { useSpeech } from '../../texts/texts.tsx';
import { ChartCard } from './chart-card.tsx';
import { formatColumn } from './format-column.ts';
import type { Overview } from './four-numbers.tsx';
import { outcomeOrder } from './outcome-order.ts';
import type { Interval } from './period.ts';
import { StackedBars } from './stacked-bars.tsx';

const looks: Record<(typeof outcomeOrder)[number], string> = {
  answered: 'bg-answered',
  suggested: 'bg-suggested',
  small_talk: 'bg-control',
  refused: 'bg-refused',
  escalated: 'bg-waiting',
  with_staff: 'bg-accent',
};

const counted = ['conversations', 'messages', ...outcomeOrder] as const;

/** How replies turned out, over time. */
export function OutcomesChart({ overview, interval }: { overview: Overview; interval: Interval }) {
  const { texts: t, language } = useSpeech();
  const layers = outcomeOrder
    .filter((name) => overview.counts[name] > 0)
    .map((name) => ({ name, label: t.common.outcomes[name], look: looks[name] }));
  const columns = overview.series.map(({ at, counts }) => ({
    key: at,
    short: formatColumn(at, interval, language, 'short'),
    label: formatColumn(at, interval, language, 'long'),
    values: counts,
  }));
  return (
    <ChartCard
      title={t.figures.overTime}
      lead={t.figures.overTimeLead}
      chart={<StackedBars layers={layers} columns={columns} total={t.figures.total} />}
      headings={[
        t.figures.from,
        t.figures.conversations,
        ...outcomeOrder.map((name) => t.common.outcomes[name]),
      ]}
      rows={overview.series.map(({ at, counts }) => [
        formatColumn(at, interval, language, 'long'),
        formatCount(counts.conversations, language),
        ...outcomeOrder.map((name) => formatCount(counts[name], language)),
      ])}
      csv={{
        file: `figures-${overview.from.slice(0, 10)}.csv`,
        columns: ['from', ...counted],
        rows: overview.series.map(({ at, counts }) => [at, ...counted.map((name) => String(counts[name]))]),
      }}
    />
  );
}
