import { NAMES_OF_TIMES } from '../web/times.ts';
import type { PageContent } from './page-content.ts';
import { textOf } from './text-of.ts';

/** Share of the words of a page that one other page has, from which on it says nothing of its own. */
const SAID = 0.85;

/** Whether a page says something that no single one of the others does; numbers, months and weekdays are no words. */
export function saysNew(content: PageContent, others: readonly PageContent[]): boolean {
  const own = wordsOf(content);
  return others.every((other) => {
    const words = wordsOf(other);
    const shared = [...own].filter((word) => words.has(word)).length;
    return shared < own.size * SAID;
  });
}

function wordsOf({ title, blocks }: PageContent): Set<string> {
  const text = `${title}\n${blocks.map(textOf).join('\n')}`.toLowerCase().replaceAll(NAMES_OF_TIMES, ' ');
  return new Set(text.match(/\p{L}{2,}/gu) ?? []);
}
