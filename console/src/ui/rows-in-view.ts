/** From one place to before another. */
export interface Span {
  start: number;
  end: number;
}

/** Pixels above a row. */
export function offsetOf(index: number, heightOf: (index: number) => number): number {
  let offset = 0;
  for (let at = 0; at < index; at += 1) offset += heightOf(at);
  return offset;
}

/** The rows that are seen in a list scrolled to `top`, and those within `ahead` pixels of them. */
export function spanInView(
  count: number,
  heightOf: (index: number) => number,
  { top, height, ahead }: { top: number; height: number; ahead: number },
): Span {
  let start = 0;
  let offset = 0;
  while (start < count && offset + heightOf(start) <= top - ahead) {
    offset += heightOf(start);
    start += 1;
  }
  let end = start;
  while (end < count && offset < top + height + ahead) {
    offset += heightOf(end);
    end += 1;
  }
  return { start, end };
}
