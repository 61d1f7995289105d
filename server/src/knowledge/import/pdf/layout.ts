import { headed } from '../blocks/headed.ts';
import type { Paragraphs } from '../blocks/paragraphs.ts';
import { withoutLinks } from '../items/links.ts';
import { withoutLeaders } from '../text/leaders.ts';
import type { Line } from './segments.ts';
import type { TypeScale } from './type-scale.ts';

/** The private ones are what Word's bullets are in the fonts that draw them. */
const BULLET = /^[•▪●■◦‣–*·»➢➤✓✔\uf0b7\uf0a7\uf0d8\uf0fc-]\s+(?=\S)/;
/** How wide a letter is beside its height, about. */
const LETTER = 0.5;
const NUMBER = /^\(?\d{1,3}[.)]\s/;

/** Writes the lines of one region as headings, tables, lists and paragraphs. */
export function writeRegion(out: Paragraphs, lines: readonly Line[], scale: TypeScale): void {
  const edge = Math.max(...lines.map(rightOf));
  let open = null as Open | null;
  const end = () => {
    if (open) close(out, open);
    open = null;
  };
  for (let at = 0; at < lines.length; at++) {
    const rows = tableAt(lines, at);
    if (rows > 0) {
      end();
      writeTable(out, lines.slice(at, at + rows));
      at += rows - 1;
      continue;
    }
    const line = lines[at] ?? [];
    const next = { text: textOf(line), level: scale.levelOf(line), line };
    if (open === null || startsAnew(open, next)) {
      end();
      const joins = at === 0 && next.level === null && out.goesOn(next.text);
      open = { ...next, joins };
    } else open = { ...open, text: joinLines(open.text, next.text, endsEarly(open.line, line, edge)), line };
  }
  const last = open?.line;
  end();
  out.room = last ? (edge - rightOf(last)) / (sizeOf(last) * LETTER) - 1 : 0;
}

interface Open {
  text: string;
  level: number | null;
  /** The line that was read last. */
  line: Line;
  /** Goes on with what the page before ended with. */
  joins: boolean;
}

function close(out: Paragraphs, { text, level, joins }: Open): void {
  if (level !== null) out.heading(level, withoutLinks(text));
  else if (BULLET.test(text)) out.item(text.replace(BULLET, ''), { depth: 0, numbered: false });
  else if (joins) out.append(text);
  else out.paragraph(text);
}

function startsAnew(open: Open, { text, level, line }: Omit<Open, 'joins'>): boolean {
  if (level !== open.level || BULLET.test(text) || NUMBER.test(text)) return true;
  const size = sizeOf(line);
  const gap = (open.line[0]?.y ?? 0) - (line[0]?.y ?? 0);
  return gap > size * 1.75 || gap < 0 || Math.abs(size - sizeOf(open.line)) > size * 0.15;
}

/** Two lines of a paragraph: a word that was broken is whole again; a line that ended early ended on purpose. */
export function joinLines(before: string, next: string, early: boolean): string {
  if (/\p{L}[-\u00ad\u2010]$/u.test(before) && /^\p{Ll}/u.test(next)) return before.slice(0, -1) + next;
  if (/\p{L}[-\u2010]$/u.test(before) && /^\p{Lu}/u.test(next)) return before + next;
  return `${before}${early ? '\n' : ' '}${next}`;
}

/** Whether the first word of the next line would still have had room. */
function endsEarly(line: Line, next: Line, edge: number): boolean {
  const text = textOf(next);
  const [word = ''] = text.split(' ');
  const first = next[0];
  const width = first ? ((first.right - first.x) * (word.length + 1)) / Math.max(1, first.text.length) : 0;
  return rightOf(line) + width < edge - sizeOf(line) * 0.5;
}

/** How many lines from here on are rows of a table: two or more with several cells under one another. */
function tableAt(lines: readonly Line[], at: number): number {
  let rows = 0;
  while ((lines[at + rows]?.length ?? 0) > 1) rows += 1;
  if (rows < 2) return 0;
  return columnsOf(lines.slice(at, at + rows)).length > 1 ? rows : 0;
}

/** The stretches that cells fill, from left to right. */
function columnsOf(lines: readonly Line[]): { x: number; right: number }[] {
  const cells = lines
    .flat()
    .map(({ x, right }) => ({ x, right }))
    .sort((a, b) => a.x - b.x);
  const columns: { x: number; right: number }[] = [];
  for (const cell of cells) {
    const last = columns.at(-1);
    if (last && cell.x < last.right) last.right = Math.max(last.right, cell.right);
    else columns.push(cell);
  }
  return columns;
}

function writeTable(out: Paragraphs, lines: readonly Line[]): void {
  const columns = columnsOf(lines);
  const rows = lines.map((line) => {
    const cells = columns.map(() => '');
    for (const { x, text } of line) {
      const column = columns.findIndex((each) => x >= each.x && x <= each.right);
      // A bullet that is drawn before a row says nothing in a table.
      cells[column] = [cells[column], text.replace(/^• /, '')].filter(Boolean).join(' ');
    }
    return cells;
  });
  const bold = lines[0]?.every((segment) => segment.bold) && !lines[1]?.every((segment) => segment.bold);
  const [head = [], ...rest] = rows;
  const split = bold ? { head, rows: rest } : headed(rows);
  out.table(split.head, split.rows);
}

function textOf(line: Line): string {
  return withoutLeaders(line.map(({ text }) => text).join('   '));
}

function rightOf(line: Line): number {
  return line.at(-1)?.right ?? 0;
}

function sizeOf(line: Line): number {
  return Math.max(...line.map(({ size }) => size));
}
