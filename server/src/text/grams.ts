import { words } from './words.ts';

/** Distinct character trigrams of a text's words, each hashed into `[0, buckets)`; `buckets` is a power of two. */
export function grams(text: string, buckets: number): Uint32Array {
  const line = ` ${words(text).join(' ')} `.normalize('NFD').replace(/\p{M}+/gu, '');
  const found = new Set<number>();
  for (let i = 0; i + 2 < line.length; i++)
    found.add(bucketOf(line.charCodeAt(i), line.charCodeAt(i + 1), line.charCodeAt(i + 2), buckets));
  return Uint32Array.from(found);
}

/** Multiplicative mix of three character codes (Knuth's golden-ratio constant, murmur3's finaliser). */
function bucketOf(a: number, b: number, c: number, buckets: number): number {
  let hash = Math.imul((a << 16) ^ (b << 8) ^ c ^ (a >>> 8), 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) & (buckets - 1);
}
