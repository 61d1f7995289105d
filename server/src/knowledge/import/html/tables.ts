import type { Element } from 'domhandler';
import { headed } from '../blocks/headed.ts';
import { isElement, someWithin, wordsOf } from './elements.ts';

const WIDEST = 60;

interface ReadTable {
  caption: string;
  head: string[];
  rows: string[][];
}

/** A table of values; null for one that only lays out a page, whose cells are to be read one after the other. */
export function readTable(table: Element, textOf: (cell: Element) => string): ReadTable | null {
  if (someWithin(table, ({ name }) => /^(?:table|h[1-6]|form|details|dl|article|section)$/.test(name)))
    return null;
  const rows = rowsOf(table);
  if (rows.every(({ cells }) => cells.length <= 1)) return null;
  const caption = table.children.filter(isElement).find(({ name }) => name === 'caption');
  const texts = expand(rows, textOf);
  const first = rows[0]?.cells ?? [];
  const marked = first.length > 1 && first.every(({ name }) => name === 'th');
  const [top = [], ...rest] = texts;
  const body = marked ? underHead(rows, top, rest) : headed(texts);
  return { caption: caption ? wordsOf(caption) : '', ...body };
}

/** The rows under a head; one whose cells are parted in a second line, "Price" in "short" and "long hair", says both. */
function underHead(rows: readonly Row[], top: string[], rest: string[][]): Pick<ReadTable, 'head' | 'rows'> {
  const [second = [], ...body] = rest;
  const spans = rows[0]?.cells.some(({ attribs }) => spanOf(attribs.colspan) > 1) === true;
  const isHead = spans && rows[1]?.cells.every(({ name }) => name === 'th') === true && body.length > 0;
  if (!isHead) return { head: top, rows: rest };
  const head = Array.from({ length: Math.max(top.length, second.length) }, (_, at) =>
    [...new Set([top[at] ?? '', second[at] ?? ''])].filter(Boolean).join(' '),
  );
  return { head, rows: body };
}

interface Row {
  cells: Element[];
}

function rowsOf(table: Element): Row[] {
  const rows: Row[] = [];
  for (const child of table.children.filter(isElement)) {
    const lines =
      child.name === 'tr' ? [child] : child.children.filter(isElement).filter(({ name }) => name === 'tr');
    for (const line of lines)
      rows.push({
        cells: line.children.filter(isElement).filter(({ name }) => name === 'td' || name === 'th'),
      });
  }
  return rows.filter(({ cells }) => cells.length > 0);
}

/** The cells of each row, with those that span several repeated, so that each stands under its head. */
function expand(rows: readonly Row[], textOf: (cell: Element) => string): string[][] {
  const below = new Map<number, { text: string; left: number }>();
  return rows
    .map(({ cells }) => {
      const row: string[] = [];
      const takeFromAbove = () => {
        for (let held = below.get(row.length); held && held.left > 0; held = below.get(row.length)) {
          held.left -= 1;
          row.push(held.text);
        }
      };
      for (const cell of cells) {
        takeFromAbove();
        const text = textOf(cell);
        const width = spanOf(cell.attribs.colspan);
        const height = spanOf(cell.attribs.rowspan);
        for (let at = 0; at < width && row.length < WIDEST; at++) {
          below.set(row.length, { text, left: height - 1 });
          // One cell across the whole table is a line of its own.
          row.push(at > 0 && cells.length === 1 ? '' : text);
        }
      }
      takeFromAbove();
      return row;
    })
    .filter((row) => row.some((cell) => cell !== ''));
}

function spanOf(value: string | undefined): number {
  const span = Number.parseInt(value ?? '1', 10);
  return Number.isInteger(span) ? Math.min(Math.max(span, 1), WIDEST) : 1;
}
