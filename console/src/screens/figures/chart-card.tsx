import { Download } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTexts } from '../../texts/texts.tsx';
import { IconButton } from '../../ui/button.tsx';
import { Segments } from '../../ui/choice.tsx';
import { csvOf } from '../../ui/csv.ts';
import { Section } from '../../ui/page.tsx';
import { saveFile } from '../../ui/save-file.ts';

/** A chart that is also a table, and a file for a spreadsheet. */
export function ChartCard(props: {
  title: string;
  lead: string;
  chart: ReactNode;
  headings: readonly string[];
  rows: readonly (readonly string[])[];
  /** The same with plain names and numbers. */
  csv: { file: string; columns: readonly string[]; rows: readonly (readonly string[])[] };
}) {
  const t = useTexts();
  const { csv } = props;
  const [view, setView] = useState<'chart' | 'table'>('chart');
  return (
    <Section
      title={props.title}
      lead={props.lead}
      action={
        <div className="flex items-center gap-2">
          <Segments
            label={`${t.figures.view}: ${props.title}`}
            value={view}
            options={[
              ['chart', t.figures.chart],
              ['table', t.figures.table],
            ]}
            onChange={setView}
          />
          <IconButton
            icon={Download}
            label={t.figures.exportOf(props.title)}
            onClick={() => saveFile(csv.file, csvOf(csv.columns, csv.rows))}
          />
        </div>
      }
    >
      {view === 'chart' ? props.chart : null}
      {/* Screen readers always get the table; eyes when they ask for it. */}
      <section
        aria-label={props.title}
        tabIndex={view === 'table' ? 0 : undefined}
        className={view === 'table' ? 'max-h-96 overflow-auto' : 'sr-only'}
      >
        <table className="w-full border-collapse text-2">
          <caption className="sr-only">{props.title}</caption>
          <thead>
            <tr className="border-b border-border text-muted">
              {props.headings.map((heading, index) => (
                <th
                  key={heading}
                  scope="col"
                  className={`px-2 py-1.5 font-medium whitespace-nowrap ${index === 0 ? 'text-left' : 'text-right'}`}
                >
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {props.rows.map((row) => (
              <tr key={row[0]} className="border-b border-border last:border-0">
                {row.map((cell, index) =>
                  index === 0 ? (
                    <th
                      key={props.headings[index]}
                      scope="row"
                      className="px-2 py-1.5 text-left font-normal whitespace-nowrap"
                    >
                      {cell}
                    </th>
                  ) : (
                    <td key={props.headings[index]} className="px-2 py-1.5 text-right">
                      {cell}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Section>
  );
}
