import { idfOf, type ReadQuery } from './read-query.ts';
import type { ReleaseIndex } from './release-index.ts';
import { contentTerms } from './sentence-scores.ts';

/** Words that share less of their trigrams than this are different words. */
const LEAST_SHARED = 0.5;

/** For page units, the share of the query's content words (by rarity) that stand there, related forms counted in part by their shared trigrams. */
export function nearWords(index: ReleaseIndex, query: ReadQuery): (unit: number) => number {
  const { pages, vocabulary } = index;
  const terms = contentTerms(query);
  const weights = terms.map((term) => term.weight * idfOf(pages, term));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const wanted = terms.map((term) => trigramsOf(vocabulary.terms[term.id] ?? term.term));
  const known = new Map<number, Float32Array>();
  const sharesOf = (id: number): Float32Array => {
    let shares = known.get(id);
    if (!shares) {
      const own = trigramsOf(vocabulary.terms[id] ?? '');
      shares = Float32Array.from(wanted, (grams) => shared(grams, own));
      known.set(id, shares);
    }
    return shares;
  };
  return (unit) => {
    const best = new Float32Array(terms.length);
    for (let at = pages.tokenOffsets[unit] ?? 0; at < (pages.tokenOffsets[unit + 1] ?? 0); at++) {
      const shares = sharesOf(pages.tokens[at] ?? 0);
      for (let i = 0; i < best.length; i++) if ((shares[i] ?? 0) > (best[i] ?? 0)) best[i] = shares[i] ?? 0;
    }
    const sum = best.reduce((all, share, i) => all + share * (weights[i] ?? 0), 0);
    return total > 0 ? sum / total : 0;
  };
}

function trigramsOf(word: string): Set<number> {
  const line = ` ${word} `;
  const found = new Set<number>();
  for (let i = 0; i + 2 < line.length; i++)
    found.add((line.charCodeAt(i) * 65_536 + line.charCodeAt(i + 1)) * 65_536 + line.charCodeAt(i + 2));
  return found;
}

/** Dice's coefficient; 0 for words that merely rhyme. */
function shared(a: Set<number>, b: Set<number>): number {
  let both = 0;
  for (const gram of b) if (a.has(gram)) both++;
  const dice = (2 * both) / Math.max(1, a.size + b.size);
  return dice < LEAST_SHARED ? 0 : dice;
}
