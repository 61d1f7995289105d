import type { Element } from 'domhandler';
import type { Block, Problem, ReadBlocks } from '../blocks/block.ts';
import { type Row, readRows } from '../tables/read-rows.ts';
import { showNumber } from './cell-format.ts';
import type { Archive } from './unzip.ts';
import { allOf, childOf, childrenOf, parseXml, textWithin } from './xml.ts';

const MOST_ROWS = 100_000;
const WIDEST = 500;

interface Book {
  archive: Archive;
  shared: string[];
  /** The number format of each style of cells. */
  formats: { id: number; custom: string | undefined }[];
}

interface Sheet {
  name: string;
  hidden: boolean;
  path: string;
}

/** Reads the sheets of a workbook as tables; what is hidden is left out. */
export function readXlsx(archive: Archive): ReadBlocks {
  const book: Book = { archive, shared: sharedStrings(archive), formats: cellFormats(archive) };
  const sheets = sheetsOf(archive);
  const shown = sheets.filter(({ hidden }) => !hidden);
  const blocks: Block[] = [];
  const problems: Problem[] = [];
  for (const sheet of sheets) {
    const { rows, hidden } = rowsOf(book, sheet);
    if (sheet.hidden) {
      blocks.push(...rows.map((row) => leftOut(row, sheet, 'other_sheet')));
      continue;
    }
    const read = readRows(rows, shown.length > 1 ? sheet.name : '');
    if (read.blocks.some(({ kind }) => kind === 'table') && shown.length > 1)
      blocks.push({ kind: 'heading', level: 1, text: sheet.name, source: { line: 1, heading: sheet.name } });
    blocks.push(...read.blocks, ...hidden.map((row) => leftOut(row, sheet, 'hidden')));
    problems.push(...read.problems);
  }
  return { title: '', blocks, problems };
}

function leftOut({ line, cells }: Row, sheet: Sheet, reason: 'other_sheet' | 'hidden'): Block {
  const text = cells.filter((cell) => cell !== '').join(' | ');
  return { kind: 'left_out', text, reason, source: { line, heading: sheet.name } };
}

function sheetsOf(archive: Archive): Sheet[] {
  const relations = new Map(
    allOf(parseXml(archive.text('xl/_rels/workbook.xml.rels') ?? ''), 'Relationship').map((each) => [
      each.attribs.Id,
      each.attribs.Target ?? '',
    ]),
  );
  return allOf(parseXml(archive.text('xl/workbook.xml') ?? ''), 'sheet').map(({ attribs }) => {
    const target = relations.get(attribs['r:id']) ?? '';
    return {
      name: attribs.name ?? '',
      hidden: attribs.state === 'hidden' || attribs.state === 'veryHidden',
      path: target.startsWith('/') ? target.slice(1) : `xl/${target}`,
    };
  });
}

function sharedStrings(archive: Archive): string[] {
  return allOf(parseXml(archive.text('xl/sharedStrings.xml') ?? ''), 'si').map(richText);
}

/** The words of a cell; how Japanese words are said is not part of them. */
function richText(element: Element): string {
  return childrenOf(element)
    .filter(({ name }) => name === 't' || name === 'r')
    .map((each) => textWithin(each.name === 't' ? each : (childOf(each, 't') ?? { children: [] })))
    .join('');
}

function cellFormats(archive: Archive): Book['formats'] {
  const styles = parseXml(archive.text('xl/styles.xml') ?? '');
  const custom = new Map(
    allOf(styles, 'numFmt').map(({ attribs }) => [attribs.numFmtId, attribs.formatCode]),
  );
  const cells = allOf(styles, 'cellXfs')[0];
  return (cells ? childrenOf(cells) : []).map(({ attribs }) => ({
    id: Number(attribs.numFmtId ?? 0),
    custom: custom.get(attribs.numFmtId ?? ''),
  }));
}

function rowsOf(book: Book, { path }: Sheet): { rows: Row[]; hidden: Row[] } {
  const sheet = parseXml(book.archive.text(path) ?? '');
  const links = linksOf(book.archive, path, sheet);
  const rows: Row[] = [];
  const hidden: Row[] = [];
  const merged = mergesOf(sheet);
  for (const [at, element] of allOf(sheet, 'row').slice(0, MOST_ROWS).entries()) {
    const line = Number(element.attribs.r ?? at + 1) || at + 1;
    const cells: string[] = [];
    for (const cell of childrenOf(element)) {
      const place = cell.attribs.r ?? '';
      const column = place === '' ? cells.length : columnOf(place);
      if (column >= WIDEST) continue;
      while (cells.length < column) cells.push('');
      cells[column] = withLink(cellText(book, cell), links.get(place));
    }
    fillMerged(cells, line, merged);
    const row = { line, cells };
    if (cells.some((cell) => cell.trim() !== '')) (element.attribs.hidden === '1' ? hidden : rows).push(row);
  }
  return { rows, hidden };
}

/** Cells that are one, with what they say once that was read. */
interface Merge {
  top: number;
  bottom: number;
  left: number;
  right: number;
  text: string;
}

const MOST_MERGES = 2000;

function mergesOf(sheet: ReturnType<typeof parseXml>): Merge[] {
  return allOf(sheet, 'mergeCell')
    .slice(0, MOST_MERGES)
    .map(({ attribs }) => {
      const [from = '', to = from] = (attribs.ref ?? '').split(':');
      const lineOf = (place: string) => Number(place.replace(/\D/g, ''));
      return { top: lineOf(from), bottom: lineOf(to), left: columnOf(from), right: columnOf(to), text: '' };
    });
}

/** Cells that are one say the same in each of them; a title that is laid over a whole row says it once. */
function fillMerged(cells: string[], line: number, merged: readonly Merge[]): void {
  const isTitle = cells.filter((cell) => cell !== '').length === 1 && cells[0] !== '';
  for (const merge of merged) {
    if (line < merge.top || line > merge.bottom) continue;
    if (line === merge.top) merge.text = cells[merge.left] ?? '';
    if (merge.text === '' || (isTitle && merge.top === merge.bottom)) continue;
    for (let at = merge.left; at <= Math.min(merge.right, WIDEST); at++) {
      while (cells.length < at) cells.push('');
      if ((cells[at] ?? '') === '') cells[at] = merge.text;
    }
  }
}

/** "AB12" stands in column 27, counted from 0. */
function columnOf(place: string): number {
  let column = 0;
  for (const letter of place) {
    const value = letter.charCodeAt(0) - 64;
    if (value < 1 || value > 26) break;
    column = column * 26 + value;
  }
  return Math.max(0, column - 1);
}

function cellText({ shared, formats }: Book, cell: Element): string {
  const value = textWithin(childOf(cell, 'v') ?? { children: [] });
  switch (cell.attribs.t) {
    case 's':
      return (shared[Number(value)] ?? '').trim();
    case 'inlineStr':
      return richText(childOf(cell, 'is') ?? cell).trim();
    case 'str':
      return value.trim();
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'e':
      return '';
    default: {
      const number = Number(value);
      if (value === '' || !Number.isFinite(number)) return value.trim();
      const format = formats[Number(cell.attribs.s ?? 0)];
      return showNumber(number, format?.id ?? 0, format?.custom);
    }
  }
}

function linksOf(archive: Archive, path: string, sheet: ReturnType<typeof parseXml>): Map<string, string> {
  const found = allOf(sheet, 'hyperlink');
  if (found.length === 0) return new Map();
  const folder = path.lastIndexOf('/') + 1;
  const rels = `${path.slice(0, folder)}_rels/${path.slice(folder)}.rels`;
  const targets = new Map(
    allOf(parseXml(archive.text(rels) ?? ''), 'Relationship').map(({ attribs }) => [
      attribs.Id,
      attribs.Target ?? '',
    ]),
  );
  return new Map(found.map(({ attribs }) => [attribs.ref ?? '', targets.get(attribs['r:id'] ?? '') ?? '']));
}

function withLink(text: string, target: string | undefined): string {
  if (!target || !/^https?:\/\//i.test(target) || text === '' || text.includes('://')) return text;
  return `[${text}](${target})`;
}
