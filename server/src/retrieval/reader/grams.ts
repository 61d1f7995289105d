/** Number of buckets that trigrams are hashed to. */
export const GRAM_BUCKETS = 1 << 14;

/** Character trigrams of stems with spaces around them, by bucket, with how often each occurs. */
export function gramsOf(stems: readonly string[]): Map<number, number> {
  const text = ` ${stems.join(' ')} `;
  const counts = new Map<number, number>();
  for (let at = 0; at + 3 <= text.length; at++) {
    const hash =
      Math.imul(Math.imul(text.charCodeAt(at), 31) + text.charCodeAt(at + 1), 131) + text.charCodeAt(at + 2);
    const bucket = (Math.imul(hash, 2654435761) >>> 18) % GRAM_BUCKETS;
    counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
  }
  return counts;
}

/** Length of the vector of counts. */
export function gramLengthOf(counts: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += count * count;
  return Math.sqrt(sum) || 1;
}
