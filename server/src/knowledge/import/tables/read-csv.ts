import type { ReadBlocks } from '../blocks/block.ts';
import { columnsOf } from '../items/columns.ts';
import { problemOf, readRows } from './read-rows.ts';

/** One record of a CSV text with the line it starts on, from 1. */
export interface CsvRecord {
  line: number;
  cells: string[];
}

const separators = [',', ';', '\t', '|'];

/**
 * Records of a CSV text (RFC 4180: quotes, doubled quotes, line breaks inside quotes); empty lines are skipped.
 * `unclosed` is the line of a quote that never ends, else null.
 */
export function readCsv(text: string, separator: string): { records: CsvRecord[]; unclosed: number | null } {
  const records: CsvRecord[] = [];
  let cells: string[] = [];
  let cell = '';
  let quotedSince: number | null = null;
  let line = 1;
  let started = 1;
  const endCell = () => {
    cells.push(cell);
    cell = '';
  };
  const endRecord = () => {
    endCell();
    if (cells.some((each) => each.trim() !== '')) records.push({ line: started, cells });
    cells = [];
  };
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (character === '\n') line += 1;
    if (quotedSince !== null) {
      // Excel writes lines of one cell apart as it does rows.
      if (character === '\r' && text[i + 1] === '\n') continue;
      if (character !== '"') cell += character;
      else if (text[i + 1] === '"') {
        cell += '"';
        i += 1;
      } else quotedSince = null;
    } else if (character === '"' && cell.trim() === '') {
      cell = '';
      quotedSince = line;
    } else if (character === separator) endCell();
    else if (character === '\n' || (character === '\r' && text[i + 1] !== '\n')) {
      endRecord();
      started = line;
    } else if (character !== '\r') cell += character;
  }
  endRecord();
  return { records, unclosed: quotedSince };
}

/** Reads a text of comma-separated values, or of any other separator; `sep=;` in the first line names it, as Excel writes it. */
export function readCsvText(text: string, title = ''): ReadBlocks {
  const named = /^"?sep=(.)"?\s{0,9}(?:\n|$)/i.exec(text)?.[1];
  const separator = named ?? guessSeparator(text) ?? ',';
  const { records, unclosed } = readCsv(text, separator);
  const { blocks, problems } = readRows(named === undefined ? records : records.slice(1));
  if (unclosed !== null) problems.unshift(problemOf({ line: unclosed }, 'open_quote'));
  return { title, blocks, problems };
}

/** The separator that cuts most of the first records into the same number of cells, more than one; null when none does. */
export function guessSeparator(text: string): string | null {
  let best: { separator: string; score: number } | null = null;
  for (const separator of separators) {
    const { records } = readCsv(text.slice(0, 20_000), separator);
    const first = records.slice(0, 20);
    const widths = first.map(({ cells }) => cells.length);
    const width = mostFrequent(widths);
    const share = widths.filter((each) => each === width).length / Math.max(1, widths.length);
    // Names of columns that we know tell more than rows of the same width.
    const known = columnsOf(first[0]?.cells ?? []) === null ? 0 : 10;
    const score = share + known + Math.min(width, 9) / 100;
    if (width < 2 || (share < 0.6 && known === 0)) continue;
    if (!best || score > best.score) best = { separator, score };
  }
  return best?.separator ?? null;
}

function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const each of numbers) counts.set(each, (counts.get(each) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** Whether a text is a table: two rows or more of as many cells, whose first row isn't a sentence that happens to hold commas. */
export function looksLikeTable(text: string): boolean {
  if (/^"?sep=./i.test(text)) return true;
  const separator = guessSeparator(text);
  if (separator === null || separator === '|') return false;
  const { records } = readCsv(text.slice(0, 20_000), separator);
  const [first] = records;
  if (!first || records.length < 2) return false;
  if (columnsOf(first.cells) !== null) return true;
  const short = first.cells.every((cell) => cell.trim().length > 0 && cell.trim().length <= 40);
  const even = records.slice(0, 20).every(({ cells }) => cells.length === first.cells.length);
  return (short && even && separator !== '\t') || /^\s{0,99}"/.test(text);
}
