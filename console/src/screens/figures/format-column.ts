import type { Language } from '../../texts/texts.tsx';
import type { Interval } from './period.ts';

/** The day, week or month that begins at a moment, short below a chart or long in a table. */
export function formatColumn(
  at: string,
  interval: Interval,
  language: Language,
  size: 'short' | 'long',
): string {
  const options: Intl.DateTimeFormatOptions =
    interval === 'month'
      ? { month: 'short', ...(size === 'long' ? { year: 'numeric' } : {}) }
      : { day: 'numeric', month: 'short', ...(size === 'long' ? { weekday: 'short' } : {}) };
  // The moment is midnight where the business is; noon is the same day everywhere near it.
  const noon = new Date(Date.parse(at) + 12 * 3_600_000);
  return new Intl.DateTimeFormat(language, options).format(noon);
}
