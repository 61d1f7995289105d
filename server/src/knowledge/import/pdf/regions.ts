import type { Line, Segment } from './segments.ts';

const DEEPEST = 4;

/** Lines in reading order: columns of prose one after the other, tables row by row. Each region is read for itself. */
export function regionsOf(lines: readonly Line[], depth = 0): Line[][] {
  const gutter = depth < DEEPEST ? gutterOf(lines) : null;
  if (gutter === null) return lines.length > 0 ? [[...lines]] : [];
  const regions: Line[][] = [];
  let whole: Line[] = [];
  const endWhole = () => {
    if (whole.length > 0) regions.push(whole);
    whole = [];
  };
  for (const band of bandsOf(lines, gutter)) {
    const left = sideOf(band, (segment) => segment.right <= gutter);
    const right = sideOf(band, (segment) => segment.x >= gutter);
    if (left.length > 1 && right.length > 1 && isProse(left) && isProse(right)) {
      endWhole();
      regions.push(...regionsOf(left, depth + 1), ...regionsOf(right, depth + 1));
    } else whole.push(...band);
  }
  endWhole();
  return regions;
}

/** The place between columns that most lines leave free. */
function gutterOf(lines: readonly Line[]): number | null {
  const counts = new Map<number, number>();
  for (const line of lines) {
    for (const [at, segment] of line.entries()) {
      const next = line[at + 1];
      if (!next) continue;
      const from = Math.ceil(segment.right / 4);
      const to = Math.floor(next.x / 4);
      for (let place = from; place <= Math.min(to, from + 200); place++)
        counts.set(place, (counts.get(place) ?? 0) + 1);
    }
  }
  const most = Math.max(0, ...counts.values());
  if (most < 2) return null;
  const places = [...counts].filter(([, count]) => count === most).map(([place]) => place * 4);
  places.sort((a, b) => a - b);
  return places[Math.floor(places.length / 2)] ?? null;
}

/** Lines that cross the gutter stand alone; the others between them belong together. */
function bandsOf(lines: readonly Line[], gutter: number): Line[][] {
  const bands: { crossing: boolean; lines: Line[] }[] = [];
  for (const line of lines) {
    const crossing = line.some(({ x, right }) => x < gutter && right > gutter);
    const last = bands.at(-1);
    if (last?.crossing === crossing) last.lines.push(line);
    else bands.push({ crossing, lines: [line] });
  }
  return bands.map((band) => band.lines);
}

function sideOf(lines: readonly Line[], isOn: (segment: Segment) => boolean): Line[] {
  return lines.map((line) => line.filter(isOn)).filter((line) => line.length > 0);
}

/** Long lines, or lines that go on in the next one; cells of a table are short and begin anew. */
export function isProse(lines: readonly Line[]): boolean {
  const texts = lines.map((line) => line.map(({ text }) => text).join(' '));
  const mean = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
  const goesOn = texts.filter(
    (text, at) => at > 0 && /^\p{Ll}/u.test(text) && !/[.!?:]$/.test(texts[at - 1] ?? ''),
  ).length;
  return mean >= 28 || (mean >= 16 && goesOn > 0);
}
