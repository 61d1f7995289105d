/** A piece of a text that stayed, came or went. */
export interface Piece {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Words on both sides beyond which a text is compared by lines: comparing takes words times words. */
const mostWords = 2000;

/** What changed between two texts, word by word; long ones line by line. */
export function wordDiff(before: string, after: string): Piece[] {
  const byWords = [splitWords(before), splitWords(after)] as const;
  const [a, b] =
    Math.max(byWords[0].length, byWords[1].length) <= mostWords
      ? byWords
      : [splitLines(before).slice(0, mostWords), splitLines(after).slice(0, mostWords)];
  const start = commonStart(a, b);
  const end = commonEnd(a.slice(start), b.slice(start));
  return joined([
    ...a.slice(0, start).map((text) => ({ kind: 'same' as const, text })),
    ...middle(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...a.slice(a.length - end).map((text) => ({ kind: 'same' as const, text })),
  ]);
}

/** Words with the space behind them, so that together they are the text again. */
const splitWords = (text: string): string[] => text.split(/(?<=\S)(?=\s)/).filter(Boolean);
const splitLines = (text: string): string[] => text.split(/(?<=\n)/);

function commonStart(a: readonly string[], b: readonly string[]): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  return at;
}

function commonEnd(a: readonly string[], b: readonly string[]): number {
  let at = 0;
  while (at < a.length && at < b.length && a[a.length - 1 - at] === b[b.length - 1 - at]) at++;
  return at;
}

/** The longest common part by a table of lengths, read from its start. */
function middle(a: readonly string[], b: readonly string[]): Piece[] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const lengthAt = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        a[i] === b[j] ? lengthAt(i + 1, j + 1) + 1 : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
    }
  }
  const pieces: Piece[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const same = i < a.length && j < b.length && a[i] === b[j];
    if (same) pieces.push({ kind: 'same', text: a[i] ?? '' });
    const removed = !same && i < a.length && (j >= b.length || lengthAt(i + 1, j) >= lengthAt(i, j + 1));
    if (removed) pieces.push({ kind: 'removed', text: a[i] ?? '' });
    if (!same && !removed) pieces.push({ kind: 'added', text: b[j] ?? '' });
    if (same || removed) i++;
    if (!removed) j++;
  }
  return pieces;
}

/** Neighbours of one kind as one piece. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last?.kind === piece.kind) last.text += piece.text;
    else result.push({ ...piece });
  }
  return result;
}
