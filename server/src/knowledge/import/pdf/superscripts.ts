import { type TextPiece, xOf, yOf } from './segments.ts';

const RAISED: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((raised, digit) => [String(digit), raised])),
};
const MARK = /^(?:\d{1,3}|\*{1,3}|[†‡])$/;

/** Puts marks that are set small and raised, as of a footnote or a square metre, on the line they belong to. */
export function withSuperscripts(pieces: readonly TextPiece[]): TextPiece[] {
  return pieces.map((piece, at) => {
    if (!MARK.test(piece.str.trim())) return piece;
    // A file writes the mark after or before its words; blanks may stand between them.
    const around = [...pieces.slice(Math.max(0, at - 2), at), ...pieces.slice(at + 1, at + 3)];
    const base = around.find((other) => isRaisedFrom(piece, other));
    if (!base) return piece;
    const [a = 1, b = 0, c = 0, d = 1] = base.transform;
    const str = [...piece.str].map((letter) => RAISED[letter] ?? letter).join('');
    return { ...piece, str, transform: [a, b, c, d, xOf(piece), yOf(base)] };
  });
}

function isRaisedFrom(mark: TextPiece, base: TextPiece): boolean {
  const size = sizeOf(base);
  if (base.str.trim() === '' || sizeOf(mark) > size * 0.9) return false;
  const raised = yOf(mark) - yOf(base);
  const after = Math.abs(xOf(mark) - (xOf(base) + base.width));
  const before = Math.abs(xOf(base) - (xOf(mark) + mark.width));
  return raised > size * 0.2 && raised < size * 0.7 && Math.min(after, before) < size * 0.4;
}

function sizeOf({ transform: [, , c = 0, d = 0] }: TextPiece): number {
  return Math.hypot(c, d) || 1;
}
