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

/** Words further apart than this many times their size do not belong to one sentence. */
const WIDE_GAP = 1.3;
const SPACE = 0.15;

/** One line across a page: its segments from left to right. */
export type Line = Segment[];

/** Pieces as lines from top to bottom. */
export function linesOfPage(pieces: readonly TextPiece[]): Line[] {
  const rows: { y: number; size: number; pieces: Segment[] }[] = [];
  const sorted = pieces
    .filter(({ str }) => str.trim() !== '')
    .map(segmentOf)
    .sort((a, b) => b.y - a.y);
  for (const piece of sorted) {
    const row = rows.at(-1);
    if (row && Math.abs(row.y - piece.y) < Math.min(row.size, piece.size) * 0.4) row.pieces.push(piece);
    else rows.push({ y: piece.y, size: piece.size, pieces: [piece] });
  }
  return rows.map((row) => joined(row.pieces.sort((a, b) => a.x - b.x)));
}

function segmentOf({ str, transform, width, bold }: TextPiece): Segment {
  const [, , c = 0, d = 0, x = 0, y = 0] = transform;
  return { x, right: x + width, y, size: Math.hypot(c, d) || 1, bold, text: str };
}

function joined(pieces: readonly Segment[]): Line {
  const line: Line = [];
  for (const piece of pieces) {
    const last = line.at(-1);
    const gap = last ? piece.x - last.right : 0;
    if (!last || gap > WIDE_GAP * Math.max(piece.size, last.size)) {
      line.push({ ...piece });
      continue;
    }
    const spaced = /\s$/.test(last.text) || /^\s/.test(piece.text) || gap < SPACE * piece.size;
    last.text += spaced ? piece.text : ` ${piece.text}`;
    last.right = Math.max(last.right, piece.right);
    last.size = Math.max(last.size, piece.size);
    last.bold &&= piece.bold;
  }
  for (const segment of line) segment.text = segment.text.replace(/\s+/g, ' ').trim();
  return line;
}
