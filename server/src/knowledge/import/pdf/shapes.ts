import { getResolvedPDFJS } from 'unpdf';
import type { Box, Line } from './segments.ts';

/** Parts of what pdf.js says that a page draws, by number. */
export interface Drawn {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

/** Shapes of a page that are looked at, and numbers of one path: drawings of more are pictures. */
const MOST_SHAPES = 5000;
const LONGEST_PATH = 20_000;
/** How many numbers follow each command of a path: move, line, curve, quadratic curve, close. */
const NUMBERS = [2, 2, 6, 4, 0];

type Matrix = [number, number, number, number, number, number];
const WHOLE: Matrix = [1, 0, 0, 1, 0, 0];

/** Where a page draws shapes of their own: each part of a path, and small pictures. */
export async function shapesOf({ fnArray, argsArray }: Drawn): Promise<Box[]> {
  const { OPS } = await getResolvedPDFJS();
  const pictures = [OPS.paintImageXObject, OPS.paintImageMaskXObject, OPS.paintInlineImageXObject];
  const shapes: Box[] = [];
  const saved: Matrix[] = [];
  let matrix = WHOLE;
  for (const [at, name] of fnArray.entries()) {
    const args = argsArray[at];
    if (shapes.length > MOST_SHAPES) break;
    if (name === OPS.save) saved.push(matrix);
    else if (name === OPS.restore || name === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? WHOLE;
    else if (name === OPS.transform) matrix = times(matrix, args);
    else if (name === OPS.paintFormXObjectBegin) {
      saved.push(matrix);
      if (Array.isArray(args) && args[0]) matrix = times(matrix, args[0]);
    } else if (name === OPS.constructPath) shapes.push(...partsOf(args, OPS.endPath, matrix));
    else if (pictures.includes(name)) shapes.push(boxOf([0, 0, 1, 0, 0, 1, 1, 1], matrix));
  }
  return shapes;
}

/** The parts of a path that is painted. */
function partsOf(args: unknown, endPath: number, matrix: Matrix): Box[] {
  const [painted, [path] = []] = (Array.isArray(args) ? args : []) as [number?, [ArrayLike<number>?]?];
  if (painted === undefined || painted === endPath || !path || path.length > LONGEST_PATH) return [];
  const parts: number[][] = [];
  for (let at = 0; at < path.length; ) {
    const command = path[at] ?? 4;
    const count = NUMBERS[command] ?? path.length;
    if (command === 0) parts.push([]);
    for (let next = at + 1; next <= at + count; next++) parts.at(-1)?.push(path[next] ?? 0);
    at += count + 1;
  }
  return parts.filter((points) => points.length > 2).map((points) => boxOf(points, matrix));
}

function boxOf(points: readonly number[], [a, b, c, d, e, f]: Matrix): Box {
  const box = { left: Infinity, right: -Infinity, bottom: Infinity, top: -Infinity };
  for (let at = 0; at + 1 < points.length; at += 2) {
    const [x = 0, y = 0] = [points[at], points[at + 1]];
    const [toX, toY] = [a * x + c * y + e, b * x + d * y + f];
    box.left = Math.min(box.left, toX);
    box.right = Math.max(box.right, toX);
    box.bottom = Math.min(box.bottom, toY);
    box.top = Math.max(box.top, toY);
  }
  return box;
}

function times([a, b, c, d, e, f]: Matrix, other: unknown): Matrix {
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = Array.from(other as ArrayLike<number>);
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** How far from its words a bullet stands, and how high and wide it is, in sizes of theirs. */
const FARTHEST = 3;
const SMALLEST = 0.08;
const LARGEST = 0.9;

/** Puts a bullet before the lines that have a small shape for one: two at least that are alike and under one another. */
export function withDrawnBullets(lines: readonly Line[], shapes: readonly Box[]): Line[] {
  const found = new Map<Line[number], Box>();
  for (const line of lines) {
    for (const [at, segment] of line.entries()) {
      const before = line[at - 1]?.right ?? -Infinity;
      const shape = shapes.find((each) => isBullet(each, segment, before));
      if (shape) found.set(segment, shape);
    }
  }
  const bullets = [...found.values()];
  const isList = (shape: Box) => bullets.some((other) => other !== shape && isAlike(shape, other));
  return lines.map((line) =>
    line.map((segment) => {
      const shape = found.get(segment);
      return shape && isList(shape) ? { ...segment, text: `• ${segment.text}` } : segment;
    }),
  );
}

function isBullet({ left, right, bottom, top }: Box, { x, y, size }: Line[number], before: number): boolean {
  const [width, height] = [right - left, top - bottom];
  if (Math.min(width, height) < size * SMALLEST || Math.max(width, height) > size * LARGEST) return false;
  // A line of a table or under words is no bullet.
  if (width > height * 2 || height > width * 2) return false;
  const middle = (bottom + top) / 2 - y;
  const gap = x - right;
  return (
    left > before && gap > -size * 0.1 && gap < size * FARTHEST && middle > -size * 0.1 && middle < size * 0.8
  );
}

function isAlike(a: Box, b: Box): boolean {
  const near = (one: number, other: number) => Math.abs(one - other) < 1;
  return (
    near(a.left, b.left) &&
    near(a.right, b.right) &&
    near(a.top - a.bottom, b.top - b.bottom) &&
    !near(a.top, b.top)
  );
}
