import { useTexts } from '../../texts/texts.tsx';
import { degree } from './sentence.ts';

interface Row {
  key: string;
  title: string;
  value: number;
  strong: boolean;
}

/** How sure Bob was of each passage, as bars, with the line that an answer needs. */
export function ScoreBars({ rows, threshold }: { rows: readonly Row[]; threshold: number | null }) {
  const t = useTexts();
  return (
    <div>
      <ul className="flex flex-col gap-2">
        {rows.map((row) => (
          <li key={row.key}>
            <span className="flex items-baseline gap-2 text-2">
              <span
                className={`min-w-0 flex-1 truncate ${row.strong ? 'font-medium' : 'text-muted'}`}
                title={row.title}
              >
                {row.title}
              </span>
              <span className="tabular-nums">{degree(row.value)}</span>
            </span>
            <span className="relative mt-0.5 block h-2 rounded-full bg-raised">
              <span
                className={`absolute inset-y-0 left-0 rounded-full ${row.strong ? 'bg-answered' : 'bg-control'}`}
                style={{ width: `${Math.min(1, row.value) * 100}%` }}
              />
              {threshold === null ? null : (
                <span
                  className="absolute -inset-y-0.5 w-0.5 bg-text"
                  style={{ left: `${Math.min(1, threshold) * 100}%` }}
                />
              )}
            </span>
          </li>
        ))}
      </ul>
      {threshold === null ? null : (
        <p className="mt-1.5 flex items-center gap-1.5 text-1 text-muted">
          <span className="h-3 w-0.5 bg-text" aria-hidden />
          {t.receipt.threshold(degree(threshold))}
        </p>
      )}
    </div>
  );
}
