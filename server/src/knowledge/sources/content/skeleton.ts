import { sha256 } from '../../../kernel/ids.ts';
import { withoutLinks } from '../../import/items/links.ts';
import { NAMES_OF_TIMES } from '../web/times.ts';
import type { PageContent } from './page-content.ts';
import { textOf } from './text-of.ts';

/** A mark that is alike for pages that differ in numbers, months, weekdays and where their links lead alone. */
export function skeletonOf(content: PageContent): string {
  const words = withoutLinks(`${content.title}\n${content.blocks.map(textOf).join('\n')}`).toLowerCase();
  return sha256(
    words
      .replaceAll(NAMES_OF_TIMES, '0')
      .replaceAll(/\p{N}+/gu, '0')
      .replaceAll(/[\s0]+/g, ' '),
  );
}
