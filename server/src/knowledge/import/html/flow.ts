import type { ChildNode, Element } from 'domhandler';
import type { Block, Reason, Source } from '../blocks/block.ts';
import { furnitureOf, linkShare, linksWithin } from './chrome.ts';
import { isElement, isInline, silent, someWithin, squeeze, wordsOf } from './elements.ts';
import { inlineText } from './inline.ts';
import { listItems } from './lists.ts';
import { readTable } from './tables.ts';

/** What the reading of one page carries along. */
export interface Flow {
  base: string | undefined;
  /** Ids of what a button opens. */
  opened: ReadonlySet<string>;
  blocks: Block[];
  /** The heading that what follows stands under. */
  heading: string;
  level: number;
  inMain: boolean;
}

const DEEPEST = 150;

/** Everything below some nodes as blocks in reading order. */
export function flowOf(nodes: readonly ChildNode[], page: Pick<Flow, 'base' | 'opened'>): Block[] {
  const flow: Flow = { ...page, blocks: [], heading: '', level: 0, inMain: false };
  walk(flow, nodes, 0);
  return flow.blocks;
}

function walk(flow: Flow, nodes: readonly ChildNode[], depth: number): void {
  let line: ChildNode[] = [];
  const endLine = () => {
    const text = textOf(flow, line);
    if (text !== '') push(flow, { kind: 'paragraph', text });
    line = [];
  };
  for (const node of nodes) {
    if (node.type === 'comment' || node.type === 'directive') continue;
    if (isInline(node)) line.push(node);
    else if (isElement(node)) {
      endLine();
      readElement(flow, node, depth + 1);
    } else if ('children' in node) {
      endLine();
      walk(flow, node.children, depth + 1);
    }
  }
  endLine();
}

function readElement(flow: Flow, element: Element, depth: number): void {
  if (silent.has(element.name)) return;
  if (depth > DEEPEST) {
    push(flow, { kind: 'paragraph', text: wordsOf(element) });
    return;
  }
  const furniture = furnitureOf(element, flow);
  if (furniture === 'form' && element.name === 'button' && opens(element)) {
    readHeading(flow, element, flow.level + 1);
    return;
  }
  if (furniture !== null) {
    leaveOut(flow, element, furniture);
    return;
  }
  const read = readers[element.name];
  if (read) {
    read(flow, element, depth);
    return;
  }
  const was = flow.inMain;
  flow.inMain ||= element.name === 'main' || element.name === 'article' || element.attribs.role === 'main';
  walk(flow, element.children, depth);
  flow.inMain = was;
}

/** The title of something that opens, where it asks. */
function opens(button: Element): boolean {
  const says = button.attribs['aria-expanded'] !== undefined || button.attribs['aria-controls'] !== undefined;
  return says && /[?？]$/.test(wordsOf(button));
}

const readers: Record<string, (flow: Flow, element: Element, depth: number) => void> = {
  h1: (flow, element) => readHeading(flow, element, 1),
  h2: (flow, element) => readHeading(flow, element, 2),
  h3: (flow, element) => readHeading(flow, element, 3),
  h4: (flow, element) => readHeading(flow, element, 4),
  h5: (flow, element) => readHeading(flow, element, 5),
  h6: (flow, element) => readHeading(flow, element, 6),
  ul: readList,
  ol: readList,
  menu: readList,
  dl: readDefinitions,
  details: readDetails,
  aside: (flow, element, depth) => {
    if (linkShare(element) > 0.6) leaveOut(flow, element, 'menu');
    else walk(flow, element.children, depth);
  },
  table: (flow, element, depth) => {
    const table = readTable(element, (cell) => textOf(flow, cell.children));
    if (table === null) {
      walk(flow, element.children, depth);
      return;
    }
    if (table.caption !== '') push(flow, { kind: 'paragraph', text: table.caption });
    push(flow, { kind: 'table', head: table.head, rows: table.rows });
  },
  pre: (flow, element) => {
    const lines = inlineLines(element);
    if (lines !== '') push(flow, { kind: 'paragraph', text: lines });
  },
};

function readHeading(flow: Flow, element: Element, level: number): void {
  const text = squeeze(wordsOf(element));
  if (text === '') return;
  flow.heading = text.slice(0, 200);
  flow.level = level;
  push(flow, { kind: 'heading', level: Math.min(6, level), text });
}

function readList(flow: Flow, element: Element, depth: number): void {
  const links = linksWithin(element);
  if (links.length >= 2 && linkShare(element) > 0.9) {
    const within = links.every(({ attribs }) => attribs.href?.startsWith('#'));
    if (within) {
      leaveOut(flow, element, 'contents');
      return;
    }
    if (!flow.inMain && flow.heading === '') {
      leaveOut(flow, element, 'menu');
      return;
    }
  }
  const holdsSections = someWithin(element, ({ name }) => /^(?:h[1-6]|table|details|dl)$/.test(name));
  if (holdsSections) {
    walk(flow, element.children, depth);
    return;
  }
  const items = listItems(element, (nodes) => textOf(flow, nodes));
  if (items.length > 0) push(flow, { kind: 'list', start: startOf(element), items });
}

function startOf({ name, attribs }: Element): number | null {
  if (name !== 'ol') return null;
  const start = Number.parseInt(attribs.start ?? '1', 10);
  return Number.isInteger(start) ? Math.min(Math.max(start, 0), 9999) : 1;
}

/** Terms and what is said of them: a term that asks is a question, others become a list. */
function readDefinitions(flow: Flow, element: Element, depth: number): void {
  let terms: string[] = [];
  let items: string[] = [];
  const endList = () => {
    if (items.length > 0) push(flow, { kind: 'list', start: null, items });
    items = [];
  };
  for (const child of definitionsOf(element)) {
    if (child.name === 'dt') {
      terms.push(wordsOf(child));
      continue;
    }
    const asks = terms.some((term) => /[?？]$/.test(term));
    if (asks) {
      endList();
      pushQuestion(flow, terms, within(flow, child.children, depth));
    } else items.push([terms.join(', '), textOf(flow, child.children)].filter(Boolean).join(': '));
    terms = [];
  }
  endList();
  if (terms.length > 0) push(flow, { kind: 'paragraph', text: terms.join('\n') });
}

/** `dt` and `dd` in order; a `div` may hold a pair. */
function definitionsOf(list: Element): Element[] {
  return list.children.filter(isElement).flatMap((child) => {
    if (child.name === 'dt' || child.name === 'dd') return [child];
    return child.children.filter(isElement).filter(({ name }) => name === 'dt' || name === 'dd');
  });
}

function readDetails(flow: Flow, element: Element, depth: number): void {
  const summary = element.children.filter(isElement).find(({ name }) => name === 'summary');
  const rest = element.children.filter((child) => child !== summary);
  const title = summary ? wordsOf(summary) : '';
  if (title === '') {
    walk(flow, rest, depth);
    return;
  }
  pushQuestion(flow, [title], within(flow, rest, depth));
}

function pushQuestion(flow: Flow, questions: string[], answer: Block[]): void {
  const [first = ''] = questions;
  flow.blocks.push({ kind: 'question', questions, answer, source: { heading: first.slice(0, 200) } });
}

/** What some nodes hold, apart from the rest of the page. */
function within(flow: Flow, nodes: readonly ChildNode[], depth: number): Block[] {
  const inner: Flow = { ...flow, blocks: [] };
  walk(inner, nodes, depth);
  return inner.blocks;
}

function leaveOut(flow: Flow, element: Element, reason: Reason): void {
  const text = wordsOf(element, { apart: true });
  if (text !== '') push(flow, { kind: 'left_out', text, reason });
}

type Unplaced<B> = B extends Block ? Omit<B, 'source'> : never;

function push(flow: Flow, block: Unplaced<Block>): void {
  const source: Source = flow.heading === '' ? {} : { heading: flow.heading };
  flow.blocks.push({ ...block, source } as Block);
}

function textOf(flow: Flow, nodes: readonly ChildNode[]): string {
  return inlineText(nodes, {
    base: flow.base,
    isFurniture: (element) =>
      element.name !== 'label' && furnitureOf(element, { ...flow, inMain: true }) !== null,
  });
}

/** Preformatted words with the line breaks of the source. */
function inlineLines(element: Element): string {
  const parts: string[] = [];
  const open: ChildNode[] = [...element.children].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'text') parts.push(node.data);
    else if (isElement(node) && node.name === 'br') parts.push('\n');
    else if (isElement(node) && !silent.has(node.name)) open.push(...[...node.children].reverse());
  }
  return parts
    .join('')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}
