import type { Element } from 'domhandler';
import { isElement } from '../html/elements.ts';
import { allOf, childOf, childrenOf, textWithin } from './xml.ts';

/** Half points of a letter where a document does not say. */
const USUAL_SIZE = 22;
/** How much larger than the text words are that stand above it. */
const LARGER = 1.15;
const LONGEST = 80;

interface Looks {
  paragraph: Element;
  text: string;
  size: number;
  bold: boolean;
}

/**
 * Headings of a document that names none: short paragraphs in larger or bold letters, above others that are not. The larger, the higher
 * is their level; what asks is left to those who look for questions.
 */
export function headingsByLooks(document: { children: Element['children'] }): Map<Element, number> {
  const all = allOf(document, 'w:p')
    .filter((each) => !isInTable(each))
    .map(looksOf)
    .filter(({ text }) => text !== '');
  const body = usualSize(all);
  const isLarger = ({ size }: Looks) => size >= body * LARGER;
  const stands = (each: Looks) =>
    (isLarger(each) || each.bold) && each.text.length <= LONGEST && !/[.,;:!?]$/.test(each.text);
  const heads = all.filter((each, at) => {
    const next = all[at + 1];
    return (
      stands(each) &&
      next !== undefined &&
      !(stands(next) && next.size === each.size && next.bold === each.bold)
    );
  });
  const sizes = [...new Set(heads.filter(isLarger).map(({ size }) => size))].sort((a, b) => b - a);
  return new Map(
    heads.map((each) => [each.paragraph, isLarger(each) ? sizes.indexOf(each.size) + 1 : sizes.length + 1]),
  );
}

function looksOf(paragraph: Element): Looks {
  const isItem = childOf(childOf(paragraph, 'w:pPr'), 'w:numPr') !== undefined;
  const runs = isItem ? [] : allOf(paragraph, 'w:r').filter((run) => textOf(run).trim() !== '');
  const sizes = runs.map((run) =>
    Number(childOf(childOf(run, 'w:rPr'), 'w:sz')?.attribs['w:val'] ?? USUAL_SIZE),
  );
  return {
    paragraph,
    text: runs.map(textOf).join('').trim(),
    size: Math.min(...sizes.map((size) => size || USUAL_SIZE)),
    bold: runs.every((run) => {
      const bold = childOf(childOf(run, 'w:rPr'), 'w:b');
      return bold !== undefined && !['0', 'false', 'off'].includes(bold.attribs['w:val'] ?? '');
    }),
  };
}

function textOf(run: Element): string {
  return childrenOf(run)
    .filter(({ name }) => name === 'w:t')
    .map(textWithin)
    .join('');
}

/** The size in which most letters are written. */
function usualSize(all: readonly Looks[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of all) letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? USUAL_SIZE;
}

function isInTable(paragraph: Element): boolean {
  for (let at = paragraph.parent; at; at = at.parent) if (isElement(at) && at.name === 'w:tbl') return true;
  return false;
}
