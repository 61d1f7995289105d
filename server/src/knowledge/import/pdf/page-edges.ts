import type { Line } from './segments.ts';

/** How far from the edge of the page, in parts of its height. */
const EDGE = 0.12;
const PAGE_NUMBER =
  /^(?:[-–—]\s?)?(?:page|seite|página|pagina|pág\.|strona|str\.|blz\.|p\.|s\.)?\s?\d{1,4}(?:\s?(?:of|von|de|di|van|z|\/|sur)\s?\d{1,4})?(?:\s?[-–—])?$/i;

/** A page with the lines on it. */
export interface PageLines {
  lines: Line[];
  bottom: number;
  height: number;
}

/** Takes what is repeated at the top or bottom of pages, and their numbers, off; returns it, each text once. */
export function takeEdges(pages: PageLines[], body: number): string[] {
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set(edgesOf(page).map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const enough = Math.max(2, Math.min(3, Math.ceil(pages.length / 2)));
  const taken = new Set<string>();
  for (const page of pages) {
    const edges = new Set(edgesOf(page));
    page.lines = page.lines.filter((line) => {
      if (!edges.has(line)) return true;
      const text = textOf(line);
      const repeated = (counts.get(keyOf(line)) ?? 0) >= enough;
      if (!repeated && !PAGE_NUMBER.test(text) && !isSmallPrint(line, text, body)) return true;
      taken.add(text);
      return false;
    });
  }
  return [...taken];
}

/** A page that is alone repeats nothing, but sets its edges smaller. */
function isSmallPrint(line: Line, text: string, body: number): boolean {
  return text.length <= 80 && line.every(({ size }) => size <= body * 0.85);
}

function edgesOf({ lines, bottom, height }: PageLines): Line[] {
  return lines.filter((line) => {
    const place = ((line[0]?.y ?? 0) - bottom) / height;
    return place < EDGE || place > 1 - EDGE;
  });
}

function keyOf(line: Line): string {
  return textOf(line).replace(/\d{1,9}/g, '#');
}

function textOf(line: Line): string {
  return line.map(({ text }) => text).join(' ');
}
