/** A piece of running text. */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'strong' | 'emphasis'; content: Inline[] }
  | { kind: 'code'; text: string }
  | { kind: 'link'; address: string; content: Inline[] };

/** A block of a page; nothing else is ever shown, and HTML stays the text that it is. */
export type Block =
  | { kind: 'heading'; level: number; content: Inline[] }
  | { kind: 'paragraph' | 'quote'; content: Inline[] }
  | { kind: 'list'; ordered: boolean; items: Inline[][] }
  | { kind: 'code'; text: string }
  | { kind: 'table'; head: Inline[][]; rows: Inline[][][] }
  | { kind: 'rule' };

const heading = /^(#{1,6})\s+(\S.*)$/s;
const bullet = /^\s*[-*+]\s+(.*)$/s;
const number = /^\s*\d{1,9}[.)]\s+(.*)$/s;
const quote = /^>\s?(.*)$/;
const rule = /^\s*([-*_])(\s*\1){2,}\s*$/;
const fence = /^\s*(```|~~~)/;
const tableRow = /^\s*\|.*\|\s*$/;
const tableLine = /^\s*\|(\s*:?-+:?\s*\|)+\s*$/;

/** Reads the part of Markdown that pages use: headings, paragraphs, lists, quotes, code, tables and rules. */
export function parseMarkdown(text: string): Block[] {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    const { block, next } = readBlock(lines, at);
    if (block) blocks.push(block);
    at = next;
  }
  return blocks;
}

/** "Title ##" is a title too. */
function withoutClosing(title: string): string {
  let end = title.length;
  while (end > 1 && title[end - 1] === '#') end -= 1;
  return title.slice(0, end).trimEnd();
}

function readBlock(lines: readonly string[], at: number): { block: Block | null; next: number } {
  const line = lines[at] ?? '';
  if (line.trim() === '') return { block: null, next: at + 1 };
  const title = heading.exec(line);
  if (title) {
    const content = parseInline(withoutClosing(title[2] ?? ''));
    return { block: { kind: 'heading', level: title[1]?.length ?? 1, content }, next: at + 1 };
  }
  if (rule.test(line)) return { block: { kind: 'rule' }, next: at + 1 };
  if (fence.test(line)) return readFence(lines, at);
  if (tableRow.test(line) && tableLine.test(lines[at + 1] ?? '')) return readTable(lines, at);
  for (const [pattern, ordered] of [
    [bullet, false],
    [number, true],
  ] as const) {
    if (!pattern.test(line)) continue;
    const { taken, next } = takeWhile(lines, at, pattern);
    return { block: { kind: 'list', ordered, items: taken.map(parseInline) }, next };
  }
  if (quote.test(line)) {
    const { taken, next } = takeWhile(lines, at, quote);
    return { block: { kind: 'quote', content: parseInline(taken.join('\n')) }, next };
  }
  return readParagraph(lines, at);
}

/** The lines from `at` on that fit, as the pattern's first group gives them. */
function takeWhile(lines: readonly string[], at: number, pattern: RegExp) {
  const taken: string[] = [];
  let next = at;
  for (; next < lines.length; next += 1) {
    const found = pattern.exec(lines[next] ?? '');
    if (!found) break;
    taken.push(found[1] ?? '');
  }
  return { taken, next };
}

function readFence(lines: readonly string[], at: number) {
  let last = at + 1;
  while (last < lines.length && !fence.test(lines[last] ?? '')) last += 1;
  return { block: { kind: 'code' as const, text: lines.slice(at + 1, last).join('\n') }, next: last + 1 };
}

function readTable(lines: readonly string[], at: number) {
  const { taken, next } = takeWhile(lines, at, /^\s*\|(.*)\|\s*$/);
  const [head = [], , ...rows] = taken.map((row) => row.split('|').map((cell) => parseInline(cell.trim())));
  return { block: { kind: 'table' as const, head, rows }, next };
}

function readParagraph(lines: readonly string[], at: number) {
  const ends = [/^\s*$/, heading, bullet, number, quote, rule, fence];
  let next = at + 1;
  while (next < lines.length && !ends.some((pattern) => pattern.test(lines[next] ?? ''))) next += 1;
  const content = parseInline(lines.slice(at, next).join('\n').trim());
  return { block: { kind: 'paragraph' as const, content }, next };
}

/** Bounded, so that marks without an end cost no more than a look ahead. */
const inline =
  /(`[^`]{1,500}`)|(\*\*[^*]{1,500}\*\*|__[^_]{1,500}__)|(\*[^*\s][^*]{0,500}\*|\b_[^_\s][^_]{0,500}_\b)|\[([^[\]]{1,300})\]\(([^()\s]{1,2000})\)/g;

/** Reads code, bold, italics and links within a line; a link to anything but the web or an address stays text. */
function parseInline(text: string): Inline[] {
  const parts: Inline[] = [];
  let at = 0;
  for (const found of text.matchAll(inline)) {
    if (found.index > at) parts.push({ kind: 'text', text: text.slice(at, found.index) });
    parts.push(readMark(found));
    at = found.index + found[0].length;
  }
  if (at < text.length) parts.push({ kind: 'text', text: text.slice(at) });
  return parts;
}

function readMark([whole, code, strong, emphasis, label, address]: RegExpExecArray): Inline {
  if (code) return { kind: 'code', text: code.slice(1, -1) };
  if (strong) return { kind: 'strong', content: parseInline(strong.slice(2, -2)) };
  if (emphasis) return { kind: 'emphasis', content: parseInline(emphasis.slice(1, -1)) };
  if (label && address && isSafe(address)) return { kind: 'link', address, content: parseInline(label) };
  return { kind: 'text', text: whole };
}

const isSafe = (address: string): boolean => /^(https?:\/\/|mailto:|tel:)/i.test(address);
