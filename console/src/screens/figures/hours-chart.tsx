import { formatCount } from '../../texts/format.ts';
import { useSpeech } from '../../texts/texts.tsx';
import { ChartCard } from './chart-card.tsx';
import type { Overview } from './four-numbers.tsx';
import { StackedBars } from './stacked-bars.tsx';

/** When visitors write. */
export function HoursChart({ overview }: { overview: Overview }) {
  const { texts: t, language } = useSpeech();
  const columns = overview.hours.map((messages, hour) => {
    const short = String(hour).padStart(2, '0');
    return { key: short, short, label: `${short}:00–${short}:59`, values: { messages } };
  });
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
      headings={[t.figures.hour, t.figures.messages]}
      rows={columns.map(({ label, values }) => [label, formatCount(values.messages, language)])}
    />
  );
}
