import { sentencesOf } from '../checking/carrier-units.ts';

/** A marker group with what may close it, once it is clear that no further marker follows; the spaces before it are read once. */
const MARKED =
  /(?<!\s)(?:\s*(?:\[|【)\s*\d{1,3}(?:\s*,\s*\d{1,3})*\s*(?:\]|】))+[.!?]?(?=\s+[^\s[【]|\n)|\n+/;
const LONGEST = 2_000;

/**
 * Cuts a model's text, as it streams, into sentences that end with their markers. A sentence without one is
 * given out without one, so that `check` drops it. `push` returns what is complete; `end` returns the rest.
 */
export function createSentenceReader(): { push(text: string): string[]; end(): string[] } {
  let buffer = '';
  let thinking: boolean | null = null;
  const take = (): string[] => {
    const found: string[] = [];
    for (let match = MARKED.exec(buffer); match; match = MARKED.exec(buffer)) {
      const end = match.index + match[0].length;
      found.push(...markedSentences(buffer.slice(0, end)));
      buffer = buffer.slice(end);
    }
    if (buffer.length > LONGEST) buffer = '';
    return found;
  };
  return {
    push(text) {
      buffer += text;
      if (thinking === null && !'<think>'.startsWith(buffer.trimStart().slice(0, 7))) thinking = false;
      if (buffer.trimStart().startsWith('<think>')) thinking = true;
      if (thinking === null) return [];
      if (thinking) {
        const end = buffer.indexOf('</think>');
        if (end < 0) return [];
        buffer = buffer.slice(end + '</think>'.length);
        thinking = false;
      }
      return take();
    },
    end() {
      if (thinking) return [];
      const found = take();
      found.push(...markedSentences(buffer));
      buffer = '';
      return found;
    },
  };
}

/** The sentences of a piece of text that ends with a marker: the marker belongs to the last one alone. */
function markedSentences(piece: string): string[] {
  const text = piece.replaceAll('【', '[').replaceAll('】', ']').trim();
  const marker = /(?<!\s)(?:\s*\[[\d\s,]+\])+[.!?]?$/.exec(text)?.[0] ?? '';
  const sentences = sentencesOf(text.slice(0, text.length - marker.length));
  const last = sentences.pop();
  return last === undefined ? [] : [...sentences, `${last}${marker}`];
}
