import { cutWords } from '@askbob/server/src/text/cut-words.ts';

const K1 = 1.2;
const B = 0.75;

/** Plain BM25 over texts, each query's scores divided by the score of a text of mean length that holds every query word once. */
export function bm25(texts: string[]): (query: string) => Float32Array {
  const postings = new Map<string, { text: number; count: number }[]>();
  const lengths = texts.map((text, n) => {
    const counts = new Map<string, number>();
    const all = cutWords(text, 'vectors');
    for (const word of all) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const [word, count] of counts) {
      const list = postings.get(word) ?? [];
      list.push({ text: n, count });
      postings.set(word, list);
    }
    return all.length;
  });
  const meanLength = lengths.reduce((total, length) => total + length, 0) / texts.length;
  const rarity = (holding: number) => Math.log(1 + (texts.length - holding + 0.5) / (holding + 0.5));
  return (query) => {
    const scores = new Float32Array(texts.length);
    let ideal = 1e-9;
    for (const word of new Set(cutWords(query, 'vectors'))) {
      const list = postings.get(word) ?? [];
      const weight = rarity(list.length);
      ideal += weight;
      for (const { text, count } of list) {
        const saturation =
          (count * (K1 + 1)) / (count + K1 * (1 - B + (B * (lengths[text] ?? 0)) / meanLength));
        scores[text] = (scores[text] ?? 0) + weight * saturation;
      }
    }
    return scores.map((score) => score / ideal);
  };
}
