import { sha256 } from '../../../kernel/ids.ts';
import { withoutLinks } from '../../import/items/links.ts';
import type { PageContent } from './page-content.ts';
import { textOf } from './text-of.ts';

/** A mark that is alike for pages that differ in numbers, months, weekdays and where their links lead alone. */
export function skeletonOf(content: PageContent): string {
  const words = withoutLinks(`${content.title}\n${content.blocks.map(textOf).join('\n')}`).toLowerCase();
  return sha256(
    words
      .replaceAll(TIMES, '0')
      .replaceAll(/\p{N}+/gu, '0')
      .replaceAll(/[\s0]+/g, ' '),
  );
}

const TIMES = namesOfTimes();

/** Months and weekdays in the languages that sites are most often written in. */
function namesOfTimes(): RegExp {
  const names = new Set<string>();
  for (const language of ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'pl']) {
    for (const style of ['long', 'short'] as const) {
      const month = new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' });
      const day = new Intl.DateTimeFormat(language, { weekday: style, timeZone: 'UTC' });
      for (let at = 0; at < 12; at++) names.add(month.format(Date.UTC(2026, at, 1)).toLowerCase());
      for (let at = 1; at < 8; at++) names.add(day.format(Date.UTC(2026, 0, at)).toLowerCase());
    }
  }
  const words = [...names].map((name) => name.replace(/\.$/, '')).filter((name) => /^\p{L}{3,}$/u.test(name));
  words.sort((a, b) => b.length - a.length);
  return new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, 'gu');
}
