import type { AnyNode, ChildNode, Element } from 'domhandler';

/** Whether a node is an element, whatever its name. */
export function isElement(node: AnyNode): node is Element {
  return node.type === 'tag' || node.type === 'script' || node.type === 'style';
}

/** Names of elements whose content nobody sees, or that hold no words. */
export const silent = new Set(
  'script style template noscript svg math canvas iframe object embed audio video picture source track map head link meta base title frameset noframes datalist img area param col colgroup'.split(
    ' ',
  ),
);

/** Names of elements that stand in a line of text. */
const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output q rp rt ruby s samp small span strike strong sub sup time tt u var wbr br'.split(
    ' ',
  ),
);

/** Whether an element stands in a line of text and holds nothing but such elements. */
export function isInline(node: ChildNode): boolean {
  if (!isElement(node)) return true;
  return inline.has(node.name) && !holdsBlock(node);
}

/** Whether some element within stands on lines of its own. */
function holdsBlock(element: Element): boolean {
  return someWithin(element, (each) => !inline.has(each.name) && !silent.has(each.name));
}

/** Whether an element within passes, looking in document order without recursion. */
export function someWithin(element: Element, passes: (each: Element) => boolean): boolean {
  const open: ChildNode[] = [...element.children];
  for (let node = open.pop(); node; node = open.pop()) {
    if (!isElement(node)) continue;
    if (passes(node)) return true;
    for (const child of node.children) open.push(child);
  }
  return false;
}

/** The words that stand within, as they are seen, on one line; with `apart`, links stand apart as a menu shows them. */
export function wordsOf(node: AnyNode, { apart = false } = {}): string {
  const parts: string[] = [];
  const open: AnyNode[] = [node];
  for (let each = open.pop(); each; each = open.pop()) {
    if (each.type === 'text') parts.push(each.data);
    if (!('children' in each) || (isElement(each) && silent.has(each.name))) continue;
    if (isElement(each) && !inline.has(each.name)) parts.push(' ');
    if (isElement(each) && (each.name === 'br' || (apart && each.name === 'a'))) parts.push(' ');
    for (let at = each.children.length - 1; at >= 0; at--) {
      const child = each.children[at];
      if (child) open.push(child);
    }
  }
  return squeeze(parts.join(''));
}

/** Runs of white space as one space, without soft hyphens and zero-width characters. */
export function squeeze(text: string): string {
  return text
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
