import type { Block, Problem, ReadBlocks, Source } from '../blocks/block.ts';
import { headed } from '../blocks/headed.ts';
import { endsAsQuestion, startsAsQuestion } from '../items/asks.ts';
import { columnsOf, type Field } from '../items/columns.ts';

/** A row of a table with the line or row number it stands on, from 1. */
export interface Row {
  line: number;
  cells: string[];
}

/** What a column is for; `surplus` holds what no field takes. */
type Use = Field | 'surplus';

/**
 * Reads rows whose columns are named, in our languages, or whose words show which of them asks and which answers. Rows that
 * hold neither stay a table.
 * @param sheet names the table where a file holds several
 */
export function readRows(rows: readonly Row[], sheet = ''): ReadBlocks {
  const titles = titlesAbove(rows);
  if (titles > 0) {
    const read = readRows(rows.slice(titles), sheet);
    const above = rows.slice(0, titles).map((row): Block => {
      const text = row.cells.map((cell) => cell.trim()).join('');
      return { kind: 'paragraph', text, source: sourceOf(row, sheet) };
    });
    return { ...read, blocks: [...above, ...read.blocks] };
  }
  const [first, ...rest] = rows;
  if (!first) return { title: sheet, blocks: [], problems: [] };
  const named = columnsOf(first.cells);
  const uses = named ? offered(named, rest) : guessUses(rows);
  if (uses === null) return { title: sheet, blocks: [asTable(rows, sheet)], problems: [] };
  const isHead = named !== null || headsAsking(first, rest, uses);
  const heads = isHead ? first.cells : [];
  const blocks: Block[] = [];
  const problems: Problem[] = [];
  if (isHead) blocks.push(leftOut(first, sheet, first.cells.join(' | '), 'header_row'));
  for (const row of isHead ? rest : rows) readRow(row, { uses, heads, sheet, blocks, problems });
  return { title: sheet, blocks, problems };
}

/** Lines above a table, as many as there are: what it is about, in one cell. */
const MOST_TITLES = 5;

/** How many rows above the names of the columns hold one cell: a title, not a row. */
function titlesAbove(rows: readonly Row[]): number {
  const filled = rows
    .slice(0, MOST_TITLES + 3)
    .map(({ cells }) => cells.filter((cell) => cell.trim() !== '').length);
  const start = filled.findIndex((count) => count > 1);
  if (start < 1 || start > MOST_TITLES || rows.length < start + 2) return 0;
  return (filled[start + 1] ?? 0) > 1 ? start : 0;
}

interface Reading {
  uses: readonly Use[];
  heads: readonly string[];
  sheet: string;
  blocks: Block[];
  problems: Problem[];
}

function readRow(row: Row, { uses, heads, sheet, blocks, problems }: Reading): void {
  const fields = fieldsOf(row, uses, heads);
  if (row.cells.length > uses.length && row.cells.slice(uses.length).some((cell) => cell.trim() !== ''))
    problems.push(problemOf(row, 'many_cells'));
  if (fields.surplus.length > 0) blocks.push(leftOut(row, sheet, fields.surplus.join('\n'), 'surplus'));
  const missing = missingOf(fields);
  if (missing === null) {
    blocks.push(blockOf(fields, sourceOf(row, sheet)));
    return;
  }
  problems.push(problemOf(row, `no_${missing}`));
  const words = row.cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  blocks.push(leftOut(row, sheet, words.join(' | '), missing === 'question' ? 'no_question' : 'no_answer'));
}

const messages: Record<Problem['reason'], string> = {
  many_cells: 'The row has more cells than there are columns; perhaps quotes are missing around a text.',
  no_question: 'The row has no question.',
  no_answer: 'The row has no answer.',
  no_text: 'The row has no text.',
  open_quote: 'A quote opens here and never closes.',
};

/** What is wrong with a row, in words and for programs. */
export function problemOf({ line }: Pick<Row, 'line'>, reason: Problem['reason']): Problem {
  return { line, reason, message: messages[reason] };
}

type Fields = Partial<Record<Exclude<Field, 'variants'>, string>> & { variants: string[]; surplus: string[] };

function fieldsOf({ cells }: Row, uses: readonly Use[], heads: readonly string[]): Fields {
  const fields: Fields = { variants: [], surplus: [] };
  for (const [position, raw] of cells.entries()) {
    const cell = raw.trim();
    const use = uses[position] ?? 'surplus';
    if (cell === '') continue;
    const head = heads[position]?.trim();
    if (use === 'variants') fields.variants.push(...splitWordings(cell));
    else if (use === 'surplus' || fields[use] !== undefined || !fits(use, cell))
      fields.surplus.push(head ? `${head}: ${cell}` : cell);
    else fields[use] = cell;
  }
  return fields;
}

function fits(use: Use, cell: string): boolean {
  if (use === 'url') return isAddress(cell);
  return use !== 'external_id' || cell.length <= 128;
}

function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text) && text.length <= 2000 && URL.canParse(text);
}

/** One cell may hold several wordings, on lines of their own or between bars or semicolons. */
function splitWordings(cell: string): string[] {
  return cell
    .split(/[\n|;]/)
    .map((part) => part.trim())
    .filter(Boolean);
}

function missingOf(fields: Fields): 'question' | 'answer' | 'text' | null {
  if (fields.title !== undefined && fields.question === undefined && fields.answer === undefined)
    return fields.text ? null : 'text';
  if (!fields.question) return 'question';
  return fields.answer || fields.text ? null : 'answer';
}

function blockOf(
  { question, answer, variants, title, text, url, external_id }: Fields,
  source: Source,
): Block {
  const more = { source, ...(url ? { url } : {}), ...(external_id ? { external_id } : {}) };
  if (question === undefined) return { kind: 'page', title: title ?? '', text: text ?? '', ...more };
  const said = { kind: 'paragraph', text: answer ?? text ?? '', source } as const;
  return { kind: 'question', questions: [question, ...variants], answer: [said], ...more };
}

/** Columns that no name tells, by what they hold: other wordings or links; all else is reported. */
function offered(named: readonly (Field | null)[], rows: readonly Row[]): Use[] {
  return named.map((field, position) => {
    if (field !== null) return field;
    const cells = cellsOf(rows, position);
    if (cells.length === 0) return 'surplus';
    if (!named.includes('url') && cells.every(isAddress)) return 'url';
    return cells.every((cell) => endsAsQuestion(cell) || startsAsQuestion(cell)) ? 'variants' : 'surplus';
  });
}

function cellsOf(rows: readonly Row[], position: number): string[] {
  return rows
    .slice(0, 1000)
    .map(({ cells }) => cells[position]?.trim() ?? '')
    .filter((cell) => cell !== '');
}

/** Without names: the column that asks is the question, the longest of the others the answer; null where none asks. */
function guessUses(rows: readonly Row[]): Use[] | null {
  const width = Math.max(...rows.slice(0, 1000).map(({ cells }) => cells.length));
  const columns = Array.from({ length: Math.min(width, 100) }, (_, at) => cellsOf(rows, at));
  const asking = columns.map(
    (cells) =>
      cells.filter((cell) => endsAsQuestion(cell) || startsAsQuestion(cell)).length /
      Math.max(1, cells.length),
  );
  const question = asking.findIndex((share) => share >= 0.5);
  if (question < 0 || width < 2) return null;
  const lengths = columns.map((cells, at) =>
    at === question || (asking[at] ?? 0) >= 0.5 ? -1 : cells.join('').length,
  );
  const answer = lengths.indexOf(Math.max(...lengths));
  return columns.map((cells, at): Use => {
    if (at === question) return 'question';
    if (at === answer) return 'answer';
    if (cells.length > 0 && cells.every(isAddress)) return 'url';
    return (asking[at] ?? 0) >= 0.5 ? 'variants' : 'surplus';
  });
}

/** Heads in a language we don't know: the only row whose question doesn't ask. */
function headsAsking(first: Row, rest: readonly Row[], uses: readonly Use[]): boolean {
  const question = uses.indexOf('question');
  const asks = ({ cells }: Row) => endsAsQuestion(cells[question]?.trim() ?? '');
  const short = first.cells.every((cell) => cell.trim().length <= 40);
  return short && !asks(first) && rest.length > 0 && rest.every(asks);
}

function asTable(rows: readonly Row[], sheet: string): Block {
  const cells = rows.map((row) => row.cells.map((cell) => cell.trim()));
  return { kind: 'table', ...headed(cells), source: sourceOf(rows[0] ?? { line: 1, cells: [] }, sheet) };
}

function leftOut(
  row: Row,
  sheet: string,
  text: string,
  reason: (Block & { kind: 'left_out' })['reason'],
): Block {
  return { kind: 'left_out', text, reason, source: sourceOf(row, sheet) };
}

function sourceOf({ line }: Row, sheet: string): Source {
  return sheet === '' ? { line } : { line, heading: sheet };
}
