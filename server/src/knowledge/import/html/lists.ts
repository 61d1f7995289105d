import type { ChildNode, Element } from 'domhandler';
import { isElement } from './elements.ts';

const DEEPEST = 6;

/** The items of a list, each with its inner lists as indented lines. */
export function listItems(
  list: Element,
  textOf: (nodes: readonly ChildNode[]) => string,
  depth = 0,
): string[] {
  return list.children.filter(isElement).flatMap((child) => {
    if (isList(child))
      return depth < DEEPEST ? listItems(child, textOf, depth + 1) : [textOf(child.children)];
    const text = itemText(child, textOf, depth);
    return text === '' ? [] : [text];
  });
}

function itemText(item: Element, textOf: (nodes: readonly ChildNode[]) => string, depth: number): string {
  const lines: string[] = [];
  let words: ChildNode[] = [];
  const endWords = () => {
    lines.push(textOf(words));
    words = [];
  };
  for (const child of item.children) {
    if (isElement(child) && isList(child) && depth < DEEPEST) {
      endWords();
      lines.push(...listItems(child, textOf, depth + 1).map((inner) => `- ${inner}`));
    } else if (isElement(child) && /^(?:p|div|section|blockquote)$/.test(child.name)) {
      endWords();
      lines.push(itemText(child, textOf, depth + 1));
    } else words.push(child);
  }
  endWords();
  return lines.filter((line) => line !== '').join('\n');
}

function isList({ name }: Element): boolean {
  return name === 'ul' || name === 'ol' || name === 'menu';
}
