import type { Vocabulary } from './release-index.ts';

const MIN_LENGTH = 4;
const MAX_LENGTH = 24;

/** Index of terms by their forms with up to one character left out (symmetric delete), for `repair`. */
export function buildSpelling(
  terms: string[],
  usable: (term: number) => boolean,
): Pick<Vocabulary, 'spellingHashes' | 'spellingTerms'> {
  const pairs: number[] = [];
  for (let term = 0; term < terms.length; term++) {
    const word = terms[term] ?? '';
    if (!usable(term) || !repairable(word)) continue;
    for (const hash of deletions(word)) pairs.push(hash * 0x200000 + term);
  }
  const sorted = Float64Array.from(pairs).sort();
  const spellingHashes = new Uint32Array(sorted.length);
  const spellingTerms = new Uint32Array(sorted.length);
  for (let i = 0; i < sorted.length; i++) {
    spellingHashes[i] = Math.floor((sorted[i] ?? 0) / 0x200000);
    spellingTerms[i] = (sorted[i] ?? 0) % 0x200000;
  }
  return { spellingHashes, spellingTerms };
}

/** The known term one slip away from `word` (a letter more, less, other, or two swapped) that `weightOf` likes best, or -1. */
export function repair(vocabulary: Vocabulary, word: string, weightOf: (term: number) => number): number {
  if (!repairable(word)) return -1;
  let best = -1;
  let bestWeight = 0;
  for (const hash of deletions(word)) {
    for (let i = lowerBound(vocabulary.spellingHashes, hash); vocabulary.spellingHashes[i] === hash; i++) {
      const term = vocabulary.spellingTerms[i] ?? 0;
      const candidate = vocabulary.terms[term] ?? '';
      if (!oneSlip(word, candidate)) continue;
      const weight = weightOf(term) * (candidate[0] === word[0] ? 4 : 1);
      if (weight > bestWeight || (weight === bestWeight && term < best)) {
        best = term;
        bestWeight = weight;
      }
    }
  }
  return best;
}

function repairable(word: string): boolean {
  return word.length >= MIN_LENGTH && word.length <= MAX_LENGTH && !/\d/.test(word);
}

function deletions(word: string): number[] {
  const hashes = [hashOf(word)];
  for (let i = 0; i < word.length; i++) hashes.push(hashOf(word.slice(0, i) + word.slice(i + 1)));
  return [...new Set(hashes)];
}

/** FNV-1a, 32 bits. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

function lowerBound(sorted: Uint32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether two different words are one insertion, deletion, substitution or swap of neighbours apart. */
function oneSlip(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end++;
  const left = a.slice(start, a.length - end);
  const right = b.slice(start, b.length - end);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
