export type Period = 'week' | 'month' | 'quarter' | 'year';
export type Interval = 'day' | 'week' | 'month';

export interface FiguresSearch {
  period?: Period | undefined;
  interval?: Interval | undefined;
}

export const periods: readonly Period[] = ['week', 'month', 'quarter', 'year'];
export const intervals: readonly Interval[] = ['day', 'week', 'month'];
const days: Record<Period, number> = { week: 7, month: 30, quarter: 90, year: 365 };
const usual: Record<Period, Interval> = { week: 'day', month: 'day', quarter: 'week', year: 'month' };

/** Period and interval in an address. */
export function figuresSearch(search: Record<string, unknown>): FiguresSearch {
  const period = periods.find((known) => known === search.period);
  const interval = intervals.find((known) => known === search.interval);
  return { ...(period ? { period } : {}), ...(interval ? { interval } : {}) };
}

/** What to ask for: the first day of a period that ends with `today` (`2026-01-31`), and the width of a column. */
export function askFor({ period = 'month', interval }: FiguresSearch, today: string) {
  const first = new Date(`${today}T00:00:00Z`);
  first.setUTCDate(first.getUTCDate() - days[period] + 1);
  return { from: first.toISOString().slice(0, 10), interval: interval ?? usual[period] };
}
