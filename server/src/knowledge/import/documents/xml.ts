import type { ChildNode, Document, Element } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { isElement } from '../html/elements.ts';

const DEEPEST = 400;

/** Parses XML of a document; document types and entities of its own are not read, so it can bring none in. */
export function parseXml(text: string): Document {
  return parseDocument(text, { xmlMode: true });
}

/** The child elements, in order. */
export function childrenOf(node: { children: ChildNode[] }): Element[] {
  return node.children.filter(isElement);
}

/** The first child of a name. */
export function childOf(node: { children: ChildNode[] } | undefined, name: string): Element | undefined {
  return node?.children.find((child): child is Element => isElement(child) && child.name === name);
}

/** All elements of a name, however deep, in document order. */
export function allOf(node: { children: ChildNode[] }, name: string): Element[] {
  const found: Element[] = [];
  const open: ChildNode[] = [...node.children].reverse();
  for (let each = open.pop(); each; each = open.pop()) {
    if (!isElement(each)) continue;
    if (each.name === name) found.push(each);
    for (let at = each.children.length - 1; at >= 0; at--) {
      const child = each.children[at];
      if (child) open.push(child);
    }
  }
  return found;
}

/** Refuses to go deeper than anybody nests. */
export function mayGoDeeper(depth: number): boolean {
  return depth < DEEPEST;
}

/** All words within. */
export function textWithin(node: { children: ChildNode[] }): string {
  const parts: string[] = [];
  const open: ChildNode[] = [...node.children].reverse();
  for (let each = open.pop(); each; each = open.pop()) {
    if (each.type === 'text') parts.push(each.data);
    if (!('children' in each)) continue;
    for (let at = each.children.length - 1; at >= 0; at--) {
      const child = each.children[at];
      if (child) open.push(child);
    }
  }
  return parts.join('');
}
