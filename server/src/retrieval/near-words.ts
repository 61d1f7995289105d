import { idfOf, type ReadQuery } from './read-query.ts';
import type { ReleaseIndex } from './release-index.ts';
import { contentTerms } from './sentence-scores.ts';

/** Words that share less than this are different words. */
const LEAST_SHARED = 0.6;
const SHORTEST_PART = 5;

/** For page units, the share of the query's content words (by rarity) that stand there, related forms and parts of compounds counted in part. */
export function nearWords(index: ReleaseIndex, query: ReadQuery): (unit: number) => number {
  const { pages, vocabulary } = index;
  const terms = contentTerms(query);
  const weights = terms.map((term) => term.weight * idfOf(pages, term));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const wanted = terms.map((term) => vocabulary.terms[term.id] ?? term.term);
  const best = new Float32Array(terms.length);
  return (unit) => {
    best.fill(0);
    const end = pages.tokenOffsets[unit + 1] ?? 0;
    for (let at = pages.tokenOffsets[unit] ?? 0; at < end; at++) {
      const id = pages.tokens[at] ?? 0;
      if (vocabulary.stop[id] === 1) continue;
      const held = vocabulary.terms[id] ?? '';
      for (let i = 0; i < best.length; i++) {
        if ((best[i] ?? 0) === 1) continue;
        const share = kinship(wanted[i] ?? '', held);
        if (share > (best[i] ?? 0)) best[i] = share;
      }
    }
    let sum = 0;
    for (let i = 0; i < best.length; i++) sum += (best[i] ?? 0) * (weights[i] ?? 0);
    return total > 0 ? sum / total : 0;
  };
}

/** 1 for the same word; else twice the shared beginning, or the part held whole, over both lengths; 0 for strangers. */
function kinship(a: string, b: string): number {
  if (a === b) return 1;
  const shared = a.charCodeAt(0) === b.charCodeAt(0) ? beginning(a, b) : partHeld(a, b);
  const share = (2 * shared) / (a.length + b.length);
  return share < LEAST_SHARED ? 0 : share;
}

function beginning(a: string, b: string): number {
  let length = 1;
  while (length < a.length && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}

function partHeld(a: string, b: string): number {
  const shorter = a.length < b.length ? a : b;
  const longer = a.length < b.length ? b : a;
  return shorter.length >= SHORTEST_PART && longer.endsWith(shorter) ? shorter.length : 0;
}
