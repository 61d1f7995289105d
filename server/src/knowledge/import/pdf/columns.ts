import { joinLines } from './layout.ts';
import { isProse } from './regions.ts';
import { type Line, type Link, linesOfPage, rowsOf, type TextPiece, xOf, yOf } from './segments.ts';

/** A part of a page that is read for itself. */
export interface Part {
  lines: Line[];
  /** Whether these are rows of one table, in which columns of prose are not to be looked for. */
  isTable: boolean;
}

/** Pieces of a page beyond which it is no prose: a drawing, or a file that means harm. */
const MOST_PIECES = 4000;
const DEEPEST = 6;
/** Places where columns may begin that are looked at. */
const MOST_STARTS = 8;
/** How far in the items of a list stand, in points. */
const INDENT = 40;
/** Lines that a column has at least. */
const FEWEST = 3;
/** What is free before a column of prose, and before one of a table, in sizes of its words. */
const GUTTER = 0.6;
const CELL_GUTTER = 0.35;
/** What is free from one side to the other before words belong to another part of the page, in sizes. */
const WIDE = 3;
/** From a line to the next one of its paragraph, at most, in sizes. */
const LEADING = 1.75;
const BULLET = /^[•▪●■◦‣–*·\uf0b7\uf0a7-]/;

/**
 * The parts of a page in reading order: columns one after the other, tables row by row.
 * What stands in columns is told by the free strip between them and by the order in which the file writes it: a table
 * is written cell by cell, from one side to the other and back; columns one after the other.
 */
export function partsOfPage(pieces: readonly TextPiece[], links: readonly Link[] = []): Part[] {
  const words = pieces.filter(({ str }) => str.trim() !== '');
  if (words.length > MOST_PIECES) return [{ lines: linesOfPage(words, links), isTable: false }];
  return cut(words, links, 0);
}

function cut(words: readonly TextPiece[], links: readonly Link[], depth: number): Part[] {
  if (words.length === 0) return [];
  const starts = depth < DEEPEST ? startsOf(words) : [];
  const columns = bestOf(
    starts.map((start) => told(bandsOf(words, start, GUTTER).flatMap(withoutNotes), areColumns)),
  );
  if (columns) return written(columns, false, links, depth);
  const tables = starts.map((start) => told(bandsOf(words, start, CELL_GUTTER).flatMap(apart), isTable));
  const table = bestOf(tables);
  if (table) return written(table, true, links, depth);
  return [{ lines: linesOfPage(words, links), isTable: false }];
}

interface Told {
  band: Band;
  wanted: boolean;
}

function told(bands: readonly Band[], isWanted: (band: Band) => boolean): Told[] {
  return bands.map((band) => ({ band, wanted: isWanted(band) }));
}

/** The way to cut that explains the most words; null where none explains any. */
function bestOf(ways: readonly Told[][]): Told[] | null {
  let best = { way: null as Told[] | null, words: 0 };
  for (const way of ways) {
    const words = way.reduce((sum, { band, wanted }) => sum + (wanted ? band.all.length : 0), 0);
    if (words > best.words) best = { way, words };
  }
  return best.way;
}

/** What stands between two lines that cross the place where a column begins, or all such lines in a row. */
interface Band {
  left: TextPiece[];
  right: TextPiece[];
  /** Both sides as the file writes them. */
  all: TextPiece[];
}

function written(bands: readonly Told[], isTable: boolean, links: readonly Link[], depth: number): Part[] {
  const parts: Part[] = [];
  let rest: TextPiece[] = [];
  const endRest = () => {
    parts.push(...cut(rest, links, depth + 1));
    rest = [];
  };
  for (const { band, wanted } of bands) {
    if (!wanted) {
      rest.push(...band.all);
      continue;
    }
    endRest();
    if (isTable) parts.push({ lines: linesOfTable(rowsOfTable(band.all) ?? [], links), isTable: true });
    else parts.push(...cut(band.left, links, depth + 1), ...cut(band.right, links, depth + 1));
  }
  endRest();
  return parts;
}

/** Where columns may begin: places at which several lines do, the most first. */
function startsOf(words: readonly TextPiece[]): number[] {
  const counts = new Map<number, number>();
  const first = Math.min(...words.map(xOf));
  for (const word of words) {
    const at = Math.round(xOf(word));
    if (at > first + 2 * sizeOf(word)) counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  const starts = [...counts]
    .filter(([, count]) => count >= FEWEST)
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_STARTS)
    .map(([at]) => at);
  // The items of a list stand further in than what is above them.
  const outer = starts.flatMap((start) =>
    [...counts.keys()].filter((at) => at < start && at > start - INDENT && !starts.includes(at)),
  );
  return [...starts, ...new Set(outer)].slice(0, 2 * MOST_STARTS);
}

/** The page from top to bottom, cut where words cross the strip before the start of a column, and at wide gaps. */
function bandsOf(words: readonly TextPiece[], start: number, gutter: number): Band[] {
  const bands: (Band & { crosses: boolean })[] = [];
  const places = new Map(words.map((word, at) => [word, at]));
  let before: TextPiece[] = [];
  for (const row of rowsOf(words)) {
    const last = bands.at(-1);
    const isLeft = row.every((word) => rightOf(word) < start);
    // The last line of a paragraph over all columns may be a short one.
    const endsWhole = last?.crosses === true && isLeft && areNear(before, row);
    const crosses = endsWhole || row.some((word) => reachesOver(word, start, gutter));
    const size = Math.max(...row.map(sizeOf), ...before.map(sizeOf));
    const isNear = before.length > 0 && levelOf(before) - levelOf(row) < WIDE * size;
    const goesOn = last?.crosses === crosses && (crosses || isNear);
    const band = last && goesOn ? last : { crosses, left: [], right: [], all: [] };
    if (band !== last) bands.push(band);
    for (const word of row) {
      band.all.push(word);
      if (!crosses) (xOf(word) < start - 1 ? band.left : band.right).push(word);
    }
    before = row;
  }
  for (const band of bands)
    for (const side of [band.left, band.right, band.all])
      side.sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
  return bands;
}

function reachesOver(word: TextPiece, start: number, gutter: number): boolean {
  return xOf(word) < start - 1 && rightOf(word) > start - gutter * sizeOf(word);
}

/** Whether the file writes one side after the other, and the sides are no two columns of a table. */
function areColumns({ left, right, all }: Band): boolean {
  const [lefts, rights] = [rowsOf(left), rowsOf(right)];
  if (lefts.length < FEWEST || rights.length < FEWEST) return false;
  const isLeft = new Set(left);
  const turns = all.filter((word, at) => at > 0 && isLeft.has(word) !== isLeft.has(all[at - 1] ?? word));
  if (turns.length > 1 + Math.floor((lefts.length + rights.length) / 16)) return false;
  const [few, many] = lefts.length < rights.length ? [lefts, rights] : [rights, lefts];
  const levels = many.map(levelOf);
  const paired = few.filter((row) => levels.some((level) => Math.abs(level - levelOf(row)) < 1));
  if (paired.length < few.length * 0.8) return true;
  return [lefts, rights].every(isList) || [lefts, rights].every((rows) => isProse(linesFrom(rows)));
}

function isTable(band: Band): boolean {
  return band.left.length > 0 && band.right.length > 0 && rowsOfTable(band.all) !== null;
}

/** A band as what stands before and after the rows of a table, and these. */
function apart({ left, right, all }: Band): Band[] {
  const isRight = new Set(right);
  const rows = rowsOf(all);
  const reaches = (row: TextPiece[]) => row.some((word) => isRight.has(word));
  let from = rows.findIndex(reaches);
  if (from === -1) return [{ left, right, all }];
  let to = rows.findLastIndex(reaches) + 1;
  // Cells of the first column may begin above and go on below the others.
  while (from > 0 && areNear(rows[from - 1], rows[from])) from -= 1;
  while (to < rows.length && areNear(rows[to - 1], rows[to])) to += 1;
  return [rows.slice(0, from), rows.slice(from, to), rows.slice(to)].map((part) =>
    partOf({ left, right, all }, part),
  );
}

/** A band as its columns, and notes below them that are set smaller and written last. */
function withoutNotes(band: Band): Band[] {
  const rows = rowsOf(band.all);
  const sizes = rows.map((row) => Math.max(...row.map(sizeOf))).sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
  let to = rows.length;
  while (to > 0 && Math.max(...(rows[to - 1] ?? []).map(sizeOf)) < usual * 0.9) to -= 1;
  const notes = new Set(rows.slice(to).flat());
  const areLast = band.all.slice(band.all.length - notes.size).every((word) => notes.has(word));
  if (notes.size === 0 || to === 0 || !areLast || areNear(rows[to - 1], rows[to])) return [band];
  return [rows.slice(0, to), rows.slice(to)].map((part) => partOf(band, part));
}

function partOf({ left, right, all }: Band, rows: readonly TextPiece[][]): Band {
  const words = new Set(rows.flat());
  const kept = (side: readonly TextPiece[]) => side.filter((word) => words.has(word));
  return { left: kept(left), right: kept(right), all: kept(all) };
}

/** Whether a row follows the one above it as a line does within a paragraph. */
function areNear(above: readonly TextPiece[] = [], row: readonly TextPiece[] = []): boolean {
  return levelOf(above) - levelOf(row) <= LEADING * Math.min(sizeOf(above[0]), sizeOf(row[0]));
}

type Cell = TextPiece[];

/** The rows of a table of which one cell at least has several lines; null where it is none. */
function rowsOfTable(words: readonly TextPiece[]): Cell[][] | null {
  const rows: Cell[][] = [];
  const columns = columnsOf(words);
  const columnOf = (word: TextPiece) =>
    columns.findIndex(({ x, right }) => xOf(word) >= x && xOf(word) <= right);
  let column = Infinity;
  for (const word of words) {
    const next = columnOf(word);
    if (next < column) rows.push([[word]]);
    else if (next > column) rows.at(-1)?.push([word]);
    else rows.at(-1)?.at(-1)?.push(word);
    column = next;
  }
  if (rows.length < 2 || rows.filter((row) => row.length > 1).length < rows.length * 0.6) return null;
  return areOneBelowTheOther(rows) ? rows : null;
}

/** Whether no row reaches into the next one, and rows, not lines of their cells, stand apart or begin level. */
function areOneBelowTheOther(rows: readonly Cell[][]): boolean {
  const cells = rows.flat().map((cell) => rowsOf(cell).map(levelOf));
  const inner = cells.flatMap((levels) => levels.slice(1).map((level, at) => (levels[at] ?? 0) - level));
  if (inner.length === 0) return false;
  const between = rows.slice(1).map((row, at) => lowest(rows[at] ?? []) - highest(row));
  if (between.some((gap) => gap <= 0)) return false;
  const apart = Math.min(...between) > Math.max(...inner) * 1.05;
  return apart || rows.every((row) => row.every((cell) => Math.abs(highest([cell]) - highest(row)) < 1));
}

function linesOfTable(rows: readonly Cell[][], links: readonly Link[]): Line[] {
  return rows.map((row) =>
    row.flatMap((cell) => {
      const segments = linesOfPage(cell, links).flat();
      const [first, ...others] = segments;
      if (!first) return [];
      const text = others.reduce((before, { text }) => joinLines(before, text, false), first.text);
      return [{ ...first, text, right: Math.max(...segments.map(({ right }) => right)) }];
    }),
  );
}

/** The stretches that words fill, from left to right. */
function columnsOf(words: readonly TextPiece[]): { x: number; right: number }[] {
  const columns: { x: number; right: number }[] = [];
  for (const word of [...words].sort((a, b) => xOf(a) - xOf(b))) {
    const last = columns.at(-1);
    if (last && xOf(word) < last.right + CELL_GUTTER * sizeOf(word))
      last.right = Math.max(last.right, rightOf(word));
    else columns.push({ x: xOf(word), right: rightOf(word) });
  }
  return columns;
}

function isList(rows: readonly TextPiece[][]): boolean {
  return rows.filter(([first]) => first && BULLET.test(first.str)).length >= Math.max(2, rows.length / 2);
}

function linesFrom(rows: readonly TextPiece[][]): Line[] {
  return rows.flatMap((row) => linesOfPage(row));
}

function levelOf(row: readonly TextPiece[]): number {
  return Math.min(...row.map(yOf));
}

function highest(cells: readonly Cell[]): number {
  return Math.max(...cells.flat().map(yOf));
}

function lowest(cells: readonly Cell[]): number {
  return Math.min(...cells.flat().map(yOf));
}

function rightOf(word: TextPiece): number {
  return xOf(word) + word.width;
}

function sizeOf(word?: TextPiece): number {
  const [, , c = 0, d = 0] = word?.transform ?? [];
  return Math.hypot(c, d) || 1;
}
