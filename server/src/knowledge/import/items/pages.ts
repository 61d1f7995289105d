import type { Block, Source } from '../blocks/block.ts';
import { markdownOf } from '../blocks/markdown-of.ts';
import type { LeftOut } from './to-items.ts';

/** A page before it is checked, and the place of its first block. */
export interface DraftPage {
  title: string;
  text: string;
  source: Source;
  at: number;
}

const LONGEST_TITLE = 300;
const LONGEST_TEXT = 190_000;

interface Section {
  title: string;
  source: Source;
  blocks: Block[];
  at: number;
}

/**
 * One page for each top heading with what stands under it, and one for what stands before the first. Questions are entries
 * already; a heading that has nothing but them under it is left out.
 */
export function pagesOf(
  blocks: readonly Block[],
  title: string,
): { pages: DraftPage[]; left_out: LeftOut[] } {
  const kept = withoutEmptyHeadings(blocks);
  const top = kept.reduce(
    (least, { block }) => (block.kind === 'heading' ? Math.min(least, block.level) : least),
    Number.POSITIVE_INFINITY,
  );
  const sections: Section[] = [];
  let current: Section | null = null;
  for (const { block, at } of kept) {
    if (block.kind === 'question' || block.kind === 'page') continue;
    const starts = block.kind === 'heading' && block.level <= top;
    if (starts || !current) {
      current = {
        title: block.kind === 'heading' ? block.text : title,
        source: block.source,
        blocks: [],
        at,
      };
      sections.push(current);
    }
    current.blocks.push(block);
  }
  const used = new Set(kept.map(({ block }) => block));
  const left_out = blocks
    .filter((block) => block.kind === 'heading' && !used.has(block))
    .map(
      (block): LeftOut => ({ text: 'text' in block ? block.text : '', where: block.source, reason: 'group' }),
    );
  return { pages: sections.flatMap(partsOf), left_out };
}

/** Blocks with their places, without headings that have no words under them but those of questions. */
function withoutEmptyHeadings(blocks: readonly Block[]): { block: Block; at: number }[] {
  const kept: { block: Block; at: number }[] = [];
  /** Headings above the current place, outermost first, that are not known to be needed yet. */
  let waiting: { block: Block & { kind: 'heading' }; at: number }[] = [];
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'heading') {
      waiting = [...waiting.filter((each) => each.block.level < block.level), { block, at }];
    } else {
      if (block.kind !== 'question' && block.kind !== 'page') kept.push(...waiting.splice(0));
      kept.push({ block, at });
    }
  }
  return kept;
}

/** A section that is too long for a page in parts. */
function partsOf(section: Section): DraftPage[] {
  const pieces = section.blocks.flatMap((block) => cut(markdownOf([block])));
  const parts: string[] = [];
  for (const piece of pieces) {
    const last = parts.at(-1);
    if (last === undefined || last.length + piece.length > LONGEST_TEXT) parts.push(piece);
    else parts[parts.length - 1] = `${last}\n\n${piece}`;
  }
  return parts
    .filter((text) => text.trim() !== '')
    .map((text, part) => ({
      title: `${section.title.slice(0, LONGEST_TITLE - 8)}${part === 0 ? '' : ` (${part + 1})`}`,
      text,
      source: section.source,
      at: section.at,
    }));
}

function cut(text: string): string[] {
  const parts: string[] = [];
  for (let start = 0; start < text.length; start += LONGEST_TEXT)
    parts.push(text.slice(start, start + LONGEST_TEXT));
  return parts;
}
