import type { ReactNode } from 'react';

export interface Column<T> {
  id: string;
  heading: string;
  cell: (row: T) => ReactNode;
  /** For screen readers only. */
  hideHeading?: boolean;
  align?: 'end';
  /** Left out on phones, where the first column carries the row. */
  wideOnly?: boolean;
}

/** A table for up to a few hundred rows; longer lists use VirtualList. */
export function Table<T>(props: {
  label: string;
  columns: readonly Column<T>[];
  rows: readonly T[];
  keyOf: (row: T) => string;
}) {
  const classOf = (column: Column<T>) =>
    `${column.align === 'end' ? 'text-right' : 'text-left'} ${column.wideOnly ? 'max-sm:hidden' : ''}`;
  return (
    <div className="overflow-x-auto rounded-card border border-border bg-surface">
      <table className="w-full border-collapse" aria-label={props.label}>
        <thead>
          <tr className="border-b border-border text-2 text-muted">
            {props.columns.map((column) => (
              <th key={column.id} scope="col" className={`px-4 py-2 font-medium ${classOf(column)}`}>
                {column.hideHeading ? <span className="sr-only">{column.heading}</span> : column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={props.keyOf(row)} className="border-b border-border last:border-0 hover:bg-raised">
              {props.columns.map((column) => (
                <td key={column.id} className={`px-4 py-2.5 align-middle ${classOf(column)}`}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
