import { dot, unit } from './algebra.ts';
import type { Glove } from './sources.ts';

const KEPT = 8;

/** Finds, and remembers, the nearest few of the given words by GloVe's cosine; none for a word that GloVe doesn't know. */
export function neighbours(glove: Glove, among: string[]): (word: string) => string[] {
  const vectors = among.map((word) => unit(Float32Array.from(glove.vector(word) ?? [0])));
  const found = new Map<string, string[]>();
  return (word) => {
    const known = found.get(word);
    if (known) return known;
    const vector = glove.vector(word);
    const list = vector
      ? nearest(unit(Float32Array.from(vector)), among, vectors).filter((other) => other !== word)
      : [];
    found.set(word, list);
    return list;
  };
}

function nearest(vector: Float32Array, among: string[], vectors: Float32Array[]): string[] {
  return vectors
    .map((other, n) => ({ word: among[n] ?? '', cosine: dot(other, vector) }))
    .sort((a, b) => b.cosine - a.cosine)
    .slice(0, KEPT + 1)
    .map(({ word }) => word);
}
