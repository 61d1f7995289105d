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

/** A piece with where it stands, which is asked for once for every place where a column may begin. */
interface Word extends TextPiece {
  x: number;
  right: number;
  size: number;
  /** Its number in the order in which the file writes what is cut. */
  place: number;
}

function wordOf(piece: TextPiece, place: number): Word {
  const [, , c = 0, d = 0, x = 0] = piece.transform;
  return { ...piece, x, right: x + piece.width, size: Math.hypot(c, d) || 1, place };
}

function cut(pieces: readonly TextPiece[], links: readonly Link[], depth: number): Part[] {
  if (pieces.length === 0) return [];
  const words = pieces.map(wordOf);
  const rows = rowsOf(words);
  const starts = depth < DEEPEST ? startsOf(words) : [];
  const columns = bestOf(
    starts.map((start) => told(bandsOf(rows, start, GUTTER).flatMap(withoutNotes), areColumns)),
  );
  if (columns) return written(columns, false, links, depth);
  const tables = starts.map((start) => told(bandsOf(rows, start, CELL_GUTTER).flatMap(apart), isTable));
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
  left: Word[];
  right: Word[];
  /** Both sides as the file writes them. */
  all: Word[];
  /** The same from top to bottom. */
  rows: Word[][];
}

function written(bands: readonly Told[], isTable: boolean, links: readonly Link[], depth: number): Part[] {
  const parts: Part[] = [];
  let rest: Word[] = [];
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
function startsOf(words: readonly Word[]): number[] {
  const counts = new Map<number, number>();
  const first = Math.min(...words.map(({ x }) => x));
  for (const { x, size } of words) {
    const at = Math.round(x);
    if (at > first + 2 * size) counts.set(at, (counts.get(at) ?? 0) + 1);
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
function bandsOf(rows: readonly Word[][], start: number, gutter: number): Band[] {
  const bands: (Band & { crosses: boolean })[] = [];
  let before: Word[] = [];
  for (const row of rows) {
    const last = bands.at(-1);
    const isLeft = row.every(({ right }) => right < start);
    // The last line of a paragraph over all columns may be a short one.
    const endsWhole = last?.crosses === true && isLeft && areNear(before, row);
    const crosses = endsWhole || row.some((word) => reachesOver(word, start, gutter));
    const goesOn = last?.crosses === crosses && (crosses || isNearBy(before, row));
    const band = last && goesOn ? last : { crosses, left: [], right: [], all: [], rows: [] };
    if (band !== last) bands.push(band);
    band.rows.push(row);
    for (const word of row) {
      band.all.push(word);
      if (!crosses) (word.x < start - 1 ? band.left : band.right).push(word);
    }
    before = row;
  }
  for (const { left, right, all } of bands)
    for (const side of [left, right, all]) side.sort((a, b) => a.place - b.place);
  return bands;
}

/** Whether no wide gap is between two rows. */
function isNearBy(before: readonly Word[], row: readonly Word[]): boolean {
  if (before.length === 0) return false;
  const size = [...row, ...before].reduce((most, word) => Math.max(most, word.size), 0);
  return levelOf(before) - levelOf(row) < WIDE * size;
}

function reachesOver({ x, right, size }: Word, start: number, gutter: number): boolean {
  return x < start - 1 && right > start - gutter * size;
}

/** Whether the file writes one side after the other, and the sides are no two columns of a table. */
function areColumns({ left, right, all }: Band): boolean {
  if (left.length < FEWEST || right.length < FEWEST) return false;
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
function apart(band: Band): Band[] {
  const { left, right, rows } = band;
  if (left.length === 0 || right.length === 0) return [band];
  const isRight = new Set(right);
  const reaches = (row: Word[]) => row.some((word) => isRight.has(word));
  let from = rows.findIndex(reaches);
  let to = rows.findLastIndex(reaches) + 1;
  // Cells of the first column may begin above and go on below the others.
  while (from > 0 && areNear(rows[from - 1], rows[from])) from -= 1;
  while (to < rows.length && areNear(rows[to - 1], rows[to])) to += 1;
  return [rows.slice(0, from), rows.slice(from, to), rows.slice(to)].map((part) => partOf(band, part));
}

/** A band as its columns, and notes below them that are set smaller and written last. */
function withoutNotes(band: Band): Band[] {
  const { left, right, rows } = band;
  if (left.length < FEWEST || right.length < FEWEST) return [band];
  const sizes = rows.map((row) => Math.max(...row.map(sizeOf))).sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
  let to = rows.length;
  while (to > 0 && Math.max(...(rows[to - 1] ?? []).map(sizeOf)) < usual * 0.9) to -= 1;
  const notes = new Set(rows.slice(to).flat());
  const areLast = band.all.slice(band.all.length - notes.size).every((word) => notes.has(word));
  if (notes.size === 0 || to === 0 || !areLast || areNear(rows[to - 1], rows[to])) {
    // Lines below the first column alone that are written once the last one is: they stand below both.
    const lastRight = Math.max(...right.map(({ place }) => place));
    to = rows.length;
    while (to > 0 && (rows[to - 1] ?? []).every(({ place }) => place > lastRight)) to -= 1;
    if (to === 0 || to === rows.length) return [band];
  }
  return [rows.slice(0, to), rows.slice(to)].map((part) => partOf(band, part));
}

function partOf({ left, right, all }: Band, rows: Word[][]): Band {
  const words = new Set(rows.flat());
  const kept = (side: readonly Word[]) => side.filter((word) => words.has(word));
  return { left: kept(left), right: kept(right), all: kept(all), rows };
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
