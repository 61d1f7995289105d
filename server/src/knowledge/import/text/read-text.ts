import type { Block, ReadBlocks, Source } from '../blocks/block.ts';
import { headed } from '../blocks/headed.ts';
import { readFragment } from '../html/read-html.ts';
import { asksWithoutMark, endsAsQuestion } from '../items/asks.ts';
import { furnitureLine } from '../items/furniture.ts';
import { readMarks } from '../items/marks.ts';
import { withoutLeaders } from './leaders.ts';

const HEADING = /^ {0,3}(#{1,6})[ \t]+(\S.*)$/;
const SETEXT = /^ {0,3}(=+|-{3,})\s{0,9}$/;
const RULE = /^\s{0,3}(?:[-*_=~]\s{0,3}){3,80}$/;
const FENCE = /^ {0,3}(?:```|~~~)/;
const ITEM = /^(\s{0,20})(?:[-*+•▪●]|(\d{1,4})[.)])\s+(\S.*)$/;
const TABLE_RULER = /^\|?\s{0,9}:?-{2,}/;
const DEFINITION = /^\s{0,3}:\s+(\S.*)$/;
const MARKUP =
  /^\s{0,3}<(?:details|table|div|p|ul|ol|dl|h[1-6]|section|article|blockquote|main|nav|footer|header|aside|template|script|style)\b/i;
const LONGEST_CAPITALS = 80;
const LONGEST_TITLE = 60;
/** Lines after which a piece of HTML is taken for one that nobody closed. */
const FARTHEST_CLOSE = 500;

/** Reads text as people type or paste it, and Markdown: headings, lists, tables and paragraphs with their lines. */
export function readText(text: string, firstLine = 1): ReadBlocks {
  const reader = new TextReader(text.split(/\r\n|\n|\r/), firstLine);
  reader.readAll();
  return { title: reader.title, blocks: reader.blocks, problems: [] };
}

class TextReader {
  readonly blocks: Block[] = [];
  title = '';
  readonly #lines: string[];
  readonly #firstLine: number;
  #at = 0;
  #heading = '';
  #afterBlank = true;

  constructor(lines: string[], firstLine: number) {
    this.#lines = lines;
    this.#firstLine = firstLine;
  }

  readAll(): void {
    if (this.#firstLine === 1) this.#frontMatter();
    while (this.#at < this.#lines.length) {
      const line = this.#lines[this.#at] ?? '';
      if (line.trim() === '') {
        this.#afterBlank = true;
        this.#at += 1;
      } else {
        this.#block(line);
        this.#afterBlank = (this.#lines[this.#at - 1] ?? '').trim() === '';
      }
    }
  }

  #block(line: string): void {
    const next = this.#lines[this.#at + 1] ?? '';
    const heading = HEADING.exec(line);
    if (heading) this.#takeHeading(heading[1]?.length ?? 1, withoutClosing(heading[2] ?? ''), 1);
    else if (FENCE.test(line)) this.#fence();
    else if (line.trimStart().startsWith('<!--')) this.#comment();
    else if (MARKUP.test(line)) this.#markup();
    else if (isTableStart(line, next)) this.#table();
    else if (ITEM.test(line)) this.#list();
    else if (SETEXT.test(next) && !RULE.test(line))
      this.#takeHeading(next.trim().startsWith('=') ? 1 : 2, line.trim(), 2);
    else if (RULE.test(line)) this.#at += 1;
    else if (DEFINITION.test(next)) this.#definition(line);
    else if (this.#isTitle(line, next)) this.#takeHeading(1, line.trim(), 1);
    else if (this.#isCapitalHeading(line, next)) this.#takeHeading(2, line.trim(), 1);
    else this.#paragraph();
  }

  /** The first line from here on that passes; -1 when none does within so many. */
  #find(from: number, passes: (line: string) => boolean, within = Number.POSITIVE_INFINITY): number {
    const end = Math.min(this.#lines.length, from + within);
    for (let at = from; at < end; at++) if (passes(this.#lines[at] ?? '')) return at;
    return -1;
  }

  #push(block: Omit<Block & { kind: 'paragraph' }, 'source'> | object, line: number): void {
    const source: Source = { line: line + this.#firstLine };
    if (this.#heading !== '') source.heading = this.#heading;
    // Each caller gives a whole block but for its source.
    this.blocks.push({ ...block, source } as Block);
  }

  #takeHeading(level: number, text: string, lines: number): void {
    const words = text.replaceAll(/\*\*|__/g, '').trim();
    this.#heading = words.slice(0, 200);
    this.#push({ kind: 'heading', level, text: words }, this.#at);
    this.#at += lines;
  }

  /** What a site generator reads at the top of a file: its title is the page's, the rest is nobody's question. */
  #frontMatter(): void {
    if ((this.#lines[0] ?? '').trim() !== '---') return;
    const end = this.#lines.findIndex((line, at) => at > 0 && at < 60 && line.trim() === '---');
    const inner = this.#lines.slice(1, end);
    if (end < 2 || !inner.every((line) => line.trim() === '' || /^\s{0,20}(?:[\w-]+\s?:|-\s)/.test(line)))
      return;
    const named = inner
      .map((line) => /^title\s?:\s?(.*)$/i.exec(line)?.[1])
      .find((each) => each !== undefined);
    this.title = (named ?? '').replaceAll(/["']/g, '').trim();
    this.#push({ kind: 'left_out', text: inner.join('\n').trim(), reason: 'comment' }, 1);
    this.#at = end + 1;
  }

  #fence(): void {
    const start = this.#at;
    const end = this.#find(start + 1, (line) => FENCE.test(line));
    const stop = end < 0 ? this.#lines.length : end + 1;
    this.#push({ kind: 'paragraph', text: this.#lines.slice(start, stop).join('\n') }, start);
    this.#at = stop;
  }

  #comment(): void {
    const start = this.#at;
    const end = this.#find(start, (line) => line.includes('-->'));
    const stop = end < 0 ? this.#lines.length : end + 1;
    const whole = this.#lines.slice(start, stop).join('\n');
    const close = whole.indexOf('-->');
    const after = close < 0 ? '' : whole.slice(close + 3);
    this.#push(
      {
        kind: 'left_out',
        text: whole
          .slice(0, close < 0 ? undefined : close)
          .replace('<!--', '')
          .trim(),
        reason: 'comment',
      },
      start,
    );
    this.#at = stop;
    if (after.trim() !== '') {
      // What follows on the same line is text again.
      this.#at = stop - 1;
      this.#lines[this.#at] = after;
    }
  }

  /** HTML inside of Markdown: `<details>` with Markdown in it, tables, blocks. */
  #markup(): void {
    const start = this.#at;
    const name = /<(\w+)/.exec(this.#lines[start] ?? '')?.[1]?.toLowerCase() ?? '';
    const close = `</${name}`;
    const end = this.#find(start, (line) => line.toLowerCase().includes(close), FARTHEST_CLOSE);
    const blank = this.#find(start + 1, (line) => line.trim() === '');
    const stop = end >= 0 ? end + 1 : blank < 0 ? this.#lines.length : blank;
    const html = this.#withoutComments(this.#lines.slice(start, stop).join('\n'), start);
    this.#at = stop;
    if (name === 'details') this.#details(html, start);
    else for (const block of readFragment(html)) this.#push(block, start);
  }

  #withoutComments(html: string, start: number): string {
    let rest = html;
    for (let open = rest.indexOf('<!--'); open >= 0; open = rest.indexOf('<!--', open)) {
      const close = rest.indexOf('-->', open);
      const inner = rest.slice(open + 4, close < 0 ? undefined : close).trim();
      if (inner !== '') this.#push({ kind: 'left_out', text: inner, reason: 'comment' }, start);
      rest = rest.slice(0, open) + (close < 0 ? '' : rest.slice(close + 3));
    }
    return rest;
  }

  #details(html: string, start: number): void {
    const summary = html.toLowerCase().indexOf('<summary');
    const end = html.toLowerCase().indexOf('</summary>');
    if (summary < 0 || end < summary) {
      for (const block of readFragment(html)) this.#push(block, start);
      return;
    }
    const title = html.slice(html.indexOf('>', summary) + 1, end);
    const body = html.slice(end + '</summary>'.length).replace(/<\/details>[\s\S]*$/i, '');
    const line = start + this.#firstLine + html.slice(0, end).split('\n').length - 1;
    const inner = /<(?:p|ul|ol|br|div|table|a|b|strong)\b/i.test(body)
      ? readFragment(body)
      : readText(body, line).blocks;
    const [question] = readFragment(title);
    const asked = question && 'text' in question ? question.text : title.trim();
    this.#push({ kind: 'question', questions: [asked], answer: inner }, start);
  }

  #table(): void {
    const start = this.#at;
    const separator = (this.#lines[start] ?? '').includes('\t') ? '\t' : '|';
    const rows: string[][] = [];
    let ruled = false;
    for (; this.#at < this.#lines.length; this.#at++) {
      const line = this.#lines[this.#at] ?? '';
      if (!line.includes(separator) || line.trim() === '') break;
      if (separator === '|' && TABLE_RULER.test(line.trim()) && !/[\p{L}\p{N}]/u.test(line))
        ruled ||= rows.length === 1;
      else rows.push(cellsOf(line, separator));
    }
    const [head = [], ...rest] = rows;
    const table = ruled ? { head, rows: rest } : headed(rows);
    this.#push({ kind: 'table', ...table }, start);
  }

  #list(): void {
    const start = this.#at;
    const items: string[] = [];
    const lines: number[] = [];
    const first = ITEM.exec(this.#lines[start] ?? '');
    const indent = first?.[1]?.length ?? 0;
    const number = first?.[2] === undefined ? null : Number(first[2]);
    for (; this.#at < this.#lines.length; this.#at++) {
      const line = this.#lines[this.#at] ?? '';
      const item = ITEM.exec(line);
      const ordered = item?.[2] !== undefined;
      const last = items.length - 1;
      if (item && (item[1]?.length ?? 0) <= indent) {
        if (ordered !== (number !== null) || (ordered && Number(item[2]) !== (number ?? 0) + items.length))
          break;
        items.push(item[3]?.trim() ?? '');
        lines.push(this.#at + this.#firstLine);
      } else if (item) items[last] += `\n${ordered ? `${item[2]}.` : '-'} ${item[3]?.trim()}`;
      else if (line.trim() !== '' && this.#goesOn(line, items[last] ?? '')) items[last] += `\n${line.trim()}`;
      else break;
    }
    if (items.length === 0) this.#paragraph();
    else this.#push({ kind: 'list', start: number, items, lines }, start);
  }

  /** Whether an unmarked line belongs to the item above it. */
  #goesOn(line: string, item: string): boolean {
    if (HEADING.test(line) || /^[<|]/.test(line) || FENCE.test(line)) return false;
    if (/^\s{2,}/.test(line)) return true;
    const [first = ''] = item.split('\n');
    const marks = readMarks(first);
    const bold = marks.bold !== null && endsAsQuestion(marks.bold);
    if (marks.mark !== null || endsAsQuestion(marks.text) || bold) return readMarks(line).mark !== 'question';
    return /^\p{Ll}/u.test(line) || !/[.!?:]$/.test(item);
  }

  #definition(line: string): void {
    const start = this.#at;
    const said: string[] = [];
    for (this.#at += 1; this.#at < this.#lines.length; this.#at++) {
      const found = DEFINITION.exec(this.#lines[this.#at] ?? '');
      if (!found) break;
      said.push(found[1]?.trim() ?? '');
    }
    const term = line.trim();
    if (endsAsQuestion(readMarks(term).text)) {
      const answer = {
        kind: 'paragraph',
        text: said.join('\n'),
        source: { line: start + this.#firstLine + 1 },
      };
      this.#push({ kind: 'question', questions: [readMarks(term).text], answer: [answer] }, start);
    } else this.#push({ kind: 'list', start: null, items: [`${term}: ${said.join('\n')}`] }, start);
  }

  /** A few words that stand alone at the very top name the whole. */
  #isTitle(line: string, next: string): boolean {
    const text = line.trim();
    const first = this.#firstLine === 1 && this.blocks.every(({ kind }) => kind === 'left_out');
    const more = this.#lines.length > this.#at + 2;
    if (!first || !more || next.trim() !== '' || text.length > LONGEST_TITLE) return false;
    const words = /^\p{Lu}/u.test(text) && !/[\d|:*[]|[.!?。]$/u.test(text);
    return words && !asksWithoutMark(text) && readMarks(text).mark === null && furnitureLine(text) === null;
  }

  /** A line in capitals that stands alone names what follows, unless a question waits for it. */
  #isCapitalHeading(line: string, next: string): boolean {
    const text = line.trim();
    if (!this.#afterBlank || next.trim() !== '' || text.length > LONGEST_CAPITALS) return false;
    const before = this.blocks.at(-1);
    if (before?.kind === 'paragraph' && endsAsQuestion(before.text.split('\n').at(-1) ?? '')) return false;
    return /\p{Lu}{3}/u.test(text) && !/\p{Ll}|\d|[.!]$/u.test(text) && readMarks(text).mark === null;
  }

  #paragraph(): void {
    const start = this.#at;
    const lines: string[] = [];
    for (; this.#at < this.#lines.length; this.#at++) {
      const line = this.#lines[this.#at] ?? '';
      const next = this.#lines[this.#at + 1] ?? '';
      if (line.trim() === '' || (lines.length > 0 && this.#startsBlock(line, next))) break;
      lines.push(withoutLeaders(line.trim()));
    }
    const text = lines.join('\n');
    if (/^(?:!\[[^\]\n]{0,300}\]\([^)\n]{0,600}\)\s{0,9})+$/.test(text))
      this.#push({ kind: 'left_out', text, reason: 'picture' }, start);
    else if (text !== '') this.#push({ kind: 'paragraph', text }, start);
  }

  #startsBlock(line: string, next: string): boolean {
    const starts =
      HEADING.test(line) || FENCE.test(line) || MARKUP.test(line) || ITEM.test(line) || RULE.test(line);
    return starts || isTableStart(line, next) || SETEXT.test(next) || DEFINITION.test(next);
  }
}

/** "## Title ##" is a title too. */
function withoutClosing(title: string): string {
  const trimmed = title.trim();
  let end = trimmed.length;
  while (end > 0 && trimmed[end - 1] === '#') end -= 1;
  return end < trimmed.length && /\s/.test(trimmed[end - 1] ?? ' ') ? trimmed.slice(0, end).trim() : trimmed;
}

/** Two lines with tabs, a Markdown ruler under bars, or two lines that begin with a bar. */
function isTableStart(line: string, next: string): boolean {
  if (line.trim().includes('\t') && next.trim().includes('\t')) return true;
  if (!line.includes('|')) return false;
  return (
    (TABLE_RULER.test(next.trim()) && next.includes('-') && !/[\p{L}\p{N}]/u.test(next)) ||
    (line.trim().startsWith('|') && next.trim().startsWith('|'))
  );
}

function cellsOf(line: string, separator: string): string[] {
  const trimmed = separator === '|' ? line.trim().replace(/^\|/, '').replace(/\|$/, '') : line;
  return trimmed.split(separator).map((cell) => cell.trim());
}
