import type { Line } from './segments.ts';

/** What the sizes of a document say of its lines. */
export interface TypeScale {
  /** The size of running text. */
  body: number;
  /** The level of a heading set in this way, or null for text. */
  levelOf(line: Line): number | null;
}

const LARGER = 1.15;
const LONGEST_HEADING = 160;
const LONGEST_BOLD = 100;

/** The size most letters have is the text's; larger lines are headings by their size, bold ones come after. */
export function typeScale(lines: readonly Line[]): TypeScale {
  const letters = new Map<number, number>();
  let boldLetters = 0;
  let all = 0;
  for (const segment of lines.flat()) {
    const size = rounded(segment.size);
    letters.set(size, (letters.get(size) ?? 0) + segment.text.length);
    all += segment.text.length;
    if (segment.bold) boldLetters += segment.text.length;
  }
  const body = [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
  const sizes = [...letters.keys()].filter((size) => size >= body * LARGER).sort((a, b) => b - a);
  const mostlyBold = boldLetters > all / 2;
  return {
    body,
    levelOf: (line) => {
      const text = line.map((segment) => segment.text).join(' ');
      const size = rounded(Math.max(...line.map((segment) => segment.size)));
      if (!/\p{L}/u.test(text) || line.length > 1) return null;
      if (size >= body * LARGER)
        return text.length <= LONGEST_HEADING ? Math.min(sizes.indexOf(size) + 1, 4) : null;
      const bold = !mostlyBold && line.every((segment) => segment.bold);
      return bold && text.length <= LONGEST_BOLD && !/[.,;:]$/.test(text) ? 5 : null;
    },
  };
}

function rounded(size: number): number {
  return Math.round(size * 2) / 2;
}
