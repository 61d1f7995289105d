import type { Block } from '../../import/blocks/block.ts';
import type { Read } from './same-pages.ts';
import { textOf } from './text-of.ts';

/** Pages a site must have for what repeats to be told from what is said twice, and the share it has to stand on. */
const FEWEST_PAGES = 4;
const SHARE = 0.6;

/** A page without what repeats, and the texts that were taken out of it. */
export interface Cleaned extends Read {
  repeated: string[];
}

/** Takes out what stands on most pages: menus, notes on cookies, footers that are not marked as such. */
export function withoutBoilerplate(pages: readonly Read[]): Cleaned[] {
  if (pages.length < FEWEST_PAGES) return pages.map((page) => ({ ...page, repeated: [] }));
  const counts = new Map<string, number>();
  for (const { content } of pages) {
    for (const key of new Set(content.blocks.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const most = Math.max(FEWEST_PAGES - 1, pages.length * SHARE);
  const repeats = (block: Block) => (counts.get(keyOf(block)) ?? 0) >= most;
  return pages.map(({ url, content }) => ({
    url,
    content: { ...content, blocks: content.blocks.filter((block) => !repeats(block)) },
    repeated: content.blocks.filter(repeats).map(textOf),
  }));
}

function keyOf(block: Block): string {
  return `${block.kind}\n${textOf(block)}`;
}
