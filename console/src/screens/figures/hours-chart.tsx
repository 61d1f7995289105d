import { formatCount } from '../../texts/format.ts';
import { useSpeech } from '../../texts/texts.tsx';
import { ChartCard } from './chart-card.tsx';
import type { Overview } from './four-numbers.tsx';
import { outcomeOrder } from './outcome-order.ts';
import { StackedBars } from './stacked-bars.tsx';

/** When visitors write. */
export function HoursChart({ overview }: { overview: Overview }) {
  const { texts: t, language } = useSpeech();
  const columns = overview.by_hour.map(({ hour, counts }) => {
    const short = String(hour).padStart(2, '0');
    return { key: short, short, label: `${short}:00–${short}:59`, values: counts };
  });
  const more = ['messages', 'conversations', ...outcomeOrder] as const;
  const name = (key: (typeof more)[number]) =>
    key === 'messages' || key === 'conversations' ? t.figures[key] : t.common.outcomes[key];
  return (
    <ChartCard
      title={t.figures.hours}
      lead={t.figures.hoursLead}
      chart={
        <StackedBars
          layers={[{ name: 'messages', label: t.figures.messages, look: 'bg-accent' }]}
          columns={columns}
          total={t.figures.total}
        />
      }
      headings={[t.figures.hour, ...more.map(name)]}
      rows={columns.map(({ label, values }) => [
        label,
        ...more.map((key) => formatCount(values[key], language)),
      ])}
      csv={{
        file: 'figures-hours.csv',
        columns: ['hour', ...more],
        rows: columns.map(({ key, values }) => [key, ...more.map((each) => String(values[each]))]),
      }}
    />
  );
}
