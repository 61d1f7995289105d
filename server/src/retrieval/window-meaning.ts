import type { ReadQuery } from './read-query.ts';
import type { ReleaseIndex } from './release-index.ts';
import { wordTable } from './word-table.ts';

/** Cosine between the query and the two neighbouring sentences of a page unit that mean most like it; 0 without word vectors. */
export function windowMeaning(index: ReleaseIndex, unit: number, query: ReadQuery): number {
  const words = query.meaning ? wordTable() : null;
  const asked = query.meaning;
  if (!words || !asked) return 0;
  const { pages, vocabulary } = index;
  const base = pages.tokenOffsets[unit] ?? 0;
  let token = base;
  let previous = new Float32Array(asked.length);
  let best = 0;
  for (let row = pages.sentenceOffsets[unit] ?? 0; row < (pages.sentenceOffsets[unit + 1] ?? 0); row++) {
    const sentence = new Float32Array(asked.length);
    const end = base + (pages.sentences[row * 3 + 2] ?? 0);
    for (; token < end; token++) words.add(sentence, vocabulary.wordRows[pages.tokens[token] ?? 0] ?? -1);
    best = Math.max(best, windowCosine(previous, sentence, asked));
    previous = sentence;
  }
  return best;
}

function windowCosine(first: Float32Array, second: Float32Array, asked: Int8Array): number {
  let product = 0;
  let square = 0;
  let askedSquare = 0;
  for (let i = 0; i < asked.length; i++) {
    const value = (first[i] ?? 0) + (second[i] ?? 0);
    const other = asked[i] ?? 0;
    product += value * other;
    square += value * value;
    askedSquare += other * other;
  }
  return square > 0 && askedSquare > 0 ? product / Math.sqrt(square * askedSquare) : 0;
}
