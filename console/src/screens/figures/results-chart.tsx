import { sharesOf } from '@askbob/contract/shares.ts';
import { formatCount, formatShare } from '../../texts/format.ts';
import { useSpeech } from '../../texts/texts.tsx';
import { ChartCard } from './chart-card.tsx';
import { allOf, type Results, resultOrder } from './results.ts';

const looks = { resolved: 'bg-answered', with_person: 'bg-waiting', unresolved: 'bg-refused' };
/** Rows that are drawn; the table has all of them. */
const drawn = 10;

/** How conversations ended, a row for each page or language: a bar as long as there were conversations, in its three parts. */
export function ResultsChart(props: {
  title: string;
  lead: string;
  /** What a row is. */
  heading: string;
  file: string;
  rows: readonly { key: string; label: string; results: Results }[];
}) {
  const { texts: t, language } = useSpeech();
  const { rows } = props;
  const most = Math.max(...rows.map(({ results }) => allOf(results)), 1);
  const names = resultOrder.map((name) => t.figures.results[name]);
  return (
    <ChartCard
      title={props.title}
      lead={props.lead}
      chart={
        <div aria-hidden className="flex flex-col gap-3">
          <p className="flex flex-wrap gap-x-4 gap-y-1 text-2 text-muted">
            {resultOrder.map((name) => (
              <span key={name} className="flex items-center gap-1.5">
                <span className={`size-2.5 rounded-[3px] ${looks[name]}`} />
                {t.figures.results[name]}
              </span>
            ))}
          </p>
          {rows.slice(0, drawn).map(({ key, label, results }) => (
            <div key={key}>
              <p className="flex items-baseline gap-3">
                <span className="min-w-0 flex-1 truncate" title={label}>
                  {label}
                </span>
                <span className="text-2 text-muted">
                  {t.figures.resolvedOf(formatShare(sharesOf(results)?.resolved ?? 0, language))}
                </span>
                <span>{formatCount(allOf(results), language)}</span>
              </p>
              <div
                className="mt-1 flex h-2 overflow-hidden rounded-full bg-raised"
                style={{ width: `${Math.max((allOf(results) / most) * 100, 2)}%` }}
              >
                {resultOrder.map((name) => (
                  <span key={name} className={looks[name]} style={{ flexGrow: results[name] }} />
                ))}
              </div>
            </div>
          ))}
          {rows.length > drawn ? (
            <p className="text-2 text-muted">{t.figures.moreInTable(rows.length - drawn)}</p>
          ) : null}
        </div>
      }
      headings={[props.heading, t.figures.conversations, ...names, t.figures.resolvedShare]}
      rows={rows.map(({ label, results }) => [
        label,
        formatCount(allOf(results), language),
        ...resultOrder.map((name) => formatCount(results[name], language)),
        formatShare(sharesOf(results)?.resolved ?? 0, language),
      ])}
      csv={{
        file: props.file,
        columns: [props.heading, 'conversations', ...resultOrder],
        rows: rows.map(({ label, results }) => [
          label,
          String(allOf(results)),
          ...resultOrder.map((name) => String(results[name])),
        ]),
      }}
    />
  );
}
