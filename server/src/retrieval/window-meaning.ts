import type { ReadQuery } from './read-query.ts';
import type { ReleaseIndex } from './release-index.ts';
import { wordTable } from './word-table.ts';

/** For page units, the cosine between the query and the two neighbouring sentences that mean most like it; 0 without word vectors. */
export function windowMeaning(index: ReleaseIndex, query: ReadQuery): (unit: number) => number {
  const words = query.meaning ? wordTable() : null;
  const asked = Float32Array.from(query.meaning ?? []);
  const length = Math.hypot(...asked);
  if (!words || length === 0) return () => 0;
  const { pages, vocabulary } = index;
  let previous = new Float32Array(asked.length);
  let sentence = new Float32Array(asked.length);
  return (unit) => {
    const base = pages.tokenOffsets[unit] ?? 0;
    let token = base;
    let best = 0;
    previous.fill(0);
    for (let row = pages.sentenceOffsets[unit] ?? 0; row < (pages.sentenceOffsets[unit + 1] ?? 0); row++) {
      sentence.fill(0);
      const end = base + (pages.sentences[row * 3 + 2] ?? 0);
      for (; token < end; token++) words.add(sentence, vocabulary.wordRows[pages.tokens[token] ?? 0] ?? -1);
      best = Math.max(best, windowCosine(previous, sentence, asked) / length);
      [previous, sentence] = [sentence, previous];
    }
    return best;
  };
}

/** Dot product with the asked vector over the length of the window's sum. */
function windowCosine(first: Float32Array, second: Float32Array, asked: Float32Array): number {
  let product = 0;
  let square = 0;
  for (let i = 0; i < asked.length; i++) {
    const value = (first[i] ?? 0) + (second[i] ?? 0);
    product += value * (asked[i] ?? 0);
    square += value * value;
  }
  return square > 0 ? product / Math.sqrt(square) : 0;
}
