import { useState } from 'react';
import { formatCount } from '../../texts/format.ts';
import { useSpeech } from '../../texts/texts.tsx';

export interface Layer {
  name: string;
  label: string;
  /** A background class. */
  look: string;
}
export interface Column {
  key: string;
  /** Below the chart, where there is room. */
  short: string;
  /** While the column is pointed at. */
  label: string;
  values: Record<string, number>;
}

/** Labels below the columns at most; the others are left out evenly. */
const mostLabels = 8;

/** Columns of layers on one scale, with a legend that also tells the column pointed at. */
export function StackedBars(props: { layers: readonly Layer[]; columns: readonly Column[]; total: string }) {
  const { language } = useSpeech();
  const [pointed, setPointed] = useState<string | null>(null);
  const { layers, columns } = props;
  const top = niceTop(Math.max(...columns.map((column) => sum(column, layers)), 1));
  const every = Math.ceil(columns.length / mostLabels);
  const column = columns.find(({ key }) => key === pointed);
  return (
    <div aria-hidden>
      <div className="mb-3 flex min-h-10 flex-wrap items-baseline gap-x-4 gap-y-1 text-2">
        <span className="min-w-28 font-medium">{column?.label ?? props.total}</span>
        {layers.map((layer) => (
          <span key={layer.name} className="flex items-center gap-1.5">
            <span className={`size-2.5 rounded-[3px] ${layer.look}`} />
            <span className="text-muted">{layer.label}</span>
            {formatCount(
              (column ? [column] : columns).reduce((all, each) => all + (each.values[layer.name] ?? 0), 0),
              language,
            )}
          </span>
        ))}
      </div>
      <div className="flex gap-2">
        <div className="flex h-56 flex-col justify-between text-right text-1 text-muted">
          {[top, top / 2, 0].map((value) => (
            <span key={value} className="-my-2 leading-4">
              {formatCount(value, language)}
            </span>
          ))}
        </div>
        {/* Pointing only says in the legend what the table holds for everyone. */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: see above */}
        <div className="relative flex h-56 min-w-0 flex-1 items-end" onMouseLeave={() => setPointed(null)}>
          {[0, 50, 100].map((at) => (
            <span
              key={at}
              className="absolute inset-x-0 border-t border-border"
              style={{ bottom: `${at}%` }}
            />
          ))}
          {columns.map((each) => (
            // biome-ignore lint/a11y/noStaticElementInteractions: see above
            <div
              key={each.key}
              onMouseEnter={() => setPointed(each.key)}
              className={`relative flex h-full min-w-0 flex-1 flex-col-reverse px-px sm:px-1 ${each.key === pointed ? 'bg-raised' : ''}`}
            >
              {layers.map((layer) => (
                <span
                  key={layer.name}
                  className={`shrink-0 ${layer.look}`}
                  style={{ height: `${((each.values[layer.name] ?? 0) / top) * 100}%` }}
                />
              ))}
            </div>
          ))}
        </div>
      </div>
      <div className="mt-1 flex pl-8 text-1 text-muted">
        {columns.map((each, index) => (
          <span key={each.key} className="min-w-0 flex-1">
            {index % every === 0 ? <span className="whitespace-nowrap">{each.short}</span> : null}
          </span>
        ))}
      </div>
    </div>
  );
}

const sum = (column: Column, layers: readonly Layer[]): number =>
  layers.reduce((all, { name }) => all + (column.values[name] ?? 0), 0);

/** The next of 2, 4, 6, 8, 10, 20, 40 … so that the scale reads well and its half is whole. */
function niceTop(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  const step = [2, 4, 6, 8, 10].find((each) => each * power >= most) ?? 20;
  return Math.max(2, step * power);
}
