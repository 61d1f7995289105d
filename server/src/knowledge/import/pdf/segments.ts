import { markdownOfRuns, type Run } from '../blocks/paragraphs.ts';

/** Words that stand together on one line of a page; y grows upwards, as in the file. */
export interface Segment {
  x: number;
  right: number;
  y: number;
  size: number;
  bold: boolean;
  text: string;
}

/** A piece of text as pdf.js gives it. */
export interface TextPiece {
  str: string;
  transform: number[];
  width: number;
  bold: boolean;
}

/** Where a click leads: an address, and the corners of what is clicked. */
export interface Link {
  url: string;
  rect: readonly number[];
}

/** Where something is drawn. */
export interface Box {
  left: number;
  right: number;
  bottom: number;
  top: number;
}

/** Words further apart than this many times their size do not belong to one sentence. */
const WIDE_GAP = 1.3;
const SPACE = 0.15;

/** One line across a page: its segments from left to right. */
export type Line = Segment[];

/** What becomes a segment, or a part of one. */
interface Piece extends Segment {
  link: string | null;
}

/** Pieces as lines from top to bottom, with what is linked as Markdown. */
export function linesOfPage(pieces: readonly TextPiece[], links: readonly Link[] = []): Line[] {
  const words = pieces.filter(({ str }) => str.trim() !== '');
  const rows = rowsOf(words).map((row) =>
    row.flatMap((piece) => parted(pieceOf(piece), links)).sort((a, b) => a.x - b.x),
  );
  return rows.map((row, at) => {
    const beside = [rows[at - 1], rows[at + 1]];
    const isSpread = isJustified(row) && beside.some((other) => other && isProseBeside(row, other));
    return joined(row, isSpread ? Infinity : WIDE_GAP);
  });
}

/** Pieces that stand level, from top to bottom. */
export function rowsOf<T extends TextPiece>(words: readonly T[]): T[][] {
  const rows: { y: number; size: number; pieces: T[] }[] = [];
  for (const piece of [...words].sort((a, b) => yOf(b) - yOf(a))) {
    const row = rows.at(-1);
    const { y, size } = pieceOf(piece);
    if (row && Math.abs(row.y - y) < Math.min(row.size, size) * 0.4) row.pieces.push(piece);
    else rows.push({ y, size, pieces: [piece] });
  }
  return rows.map((row) => row.pieces);
}

/** Where a piece begins, from the left. */
export function xOf({ transform: [, , , , x = 0] }: TextPiece): number {
  return x;
}

/** How high a piece stands. */
export function yOf({ transform: [, , , , , y = 0] }: TextPiece): number {
  return y;
}

function pieceOf({ str, transform, width, bold }: TextPiece): Piece {
  const [, , c = 0, d = 0, x = 0, y = 0] = transform;
  return { x, right: x + width, y, size: Math.hypot(c, d) || 1, bold, text: str, link: null };
}

/** A piece as what stands before, within and after the link that lies over it, cut between words. */
function parted(piece: Piece, links: readonly Link[]): Piece[] {
  const { x, right, y, size, text } = piece;
  const link = links.find(
    ({ rect: [left = 0, bottom = 0, end = 0, top = 0] }) =>
      bottom <= y + size * 0.4 && top >= y + size * 0.2 && left < right && end > x,
  );
  if (!link) return [piece];
  const [left = 0, , end = 0] = link.rect;
  const at = (place: number) => nearestSpace(text, ((place - x) / Math.max(1, right - x)) * text.length);
  const [from, to] = [at(left), at(end)];
  const cut = (start: number, stop: number, url: string | null): Piece => {
    const width = (right - x) / Math.max(1, text.length);
    return {
      ...piece,
      x: x + start * width,
      right: x + stop * width,
      text: text.slice(start, stop),
      link: url,
    };
  };
  return [cut(0, from, null), cut(from, to, link.url), cut(to, text.length, null)].filter(
    (part) => part.text.trim() !== '',
  );
}

/** The end of a word that is nearest to a place in a text. */
function nearestSpace(text: string, place: number): number {
  if (place <= 1) return 0;
  if (place >= text.length - 1) return text.length;
  const before = text.lastIndexOf(' ', place);
  const after = text.indexOf(' ', place);
  const ends = [before === -1 ? 0 : before, after === -1 ? text.length : after];
  return ends.reduce((best, end) => (Math.abs(end - place) < Math.abs(best - place) ? end : best));
}

function joined(pieces: readonly Piece[], wide: number): Line {
  const line: { segment: Segment; runs: Run[] }[] = [];
  for (const { link, ...piece } of pieces) {
    const last = line.at(-1);
    const before = last?.segment;
    const gap = before ? piece.x - before.right : 0;
    if (!last || !before || gap > wide * Math.max(piece.size, before.size)) {
      line.push({ segment: piece, runs: [{ text: piece.text, bold: false, link }] });
      continue;
    }
    const spaced =
      /\s$/.test(last.runs.at(-1)?.text ?? '') || /^\s/.test(piece.text) || gap < SPACE * piece.size;
    last.runs.push({ text: spaced ? piece.text : ` ${piece.text}`, bold: false, link });
    before.right = Math.max(before.right, piece.right);
    before.size = Math.max(before.size, piece.size);
    before.bold &&= piece.bold;
  }
  return line.map(({ segment, runs }) => ({ ...segment, text: markdownOfRuns(runs) }));
}

/** Whether all gaps of a line are alike though its words are not: a line that is spread to fill its column. */
function isJustified(pieces: readonly Piece[]): boolean {
  const gaps = pieces.slice(1).map(({ x }, at) => x - (pieces[at]?.right ?? 0));
  const widths = pieces.slice(0, -1).map(({ x, right }) => right - x);
  const size = Math.min(...pieces.map((piece) => piece.size));
  const spread = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
  return gaps.length > 1 && spread(gaps) < size * 0.1 && spread(widths) > size * 0.5;
}

/** Whether a line above or below fills the same column with words that no cell parts: cells may have equal gaps by chance, or by design. */
function isProseBeside(row: readonly Piece[], other: readonly Piece[]): boolean {
  const [first, last] = [row[0], row.at(-1)];
  const [start, end] = [other[0], other.at(-1)];
  if (!first || !last || !start || !end) return false;
  const { size } = first;
  const isWide = other.some((piece, at) => piece.x - (other[at - 1]?.right ?? piece.x) > WIDE_GAP * size);
  const fills = Math.abs(first.x - start.x) < size * 0.2 && Math.abs(last.right - end.right) < size * 0.2;
  return fills && !isWide && Math.abs(first.y - start.y) < size * 2.5;
}
