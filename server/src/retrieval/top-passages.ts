import type { Collection } from './release-index.ts';

/** The best passages by their best unit, and the best units of all, best first; earlier units win ties. */
export interface Top {
  top: { passage: number; unit: number; score: number }[];
  bestUnits: { unit: number; score: number }[];
}

/** Keeps the `limit` best passages and units by the scores of units. */
export function topPassages(collection: Collection, scores: Float32Array, limit: number): Top {
  const units = new Best(limit);
  const passages = new Best(limit);
  const bestOf = new Map<number, number>();
  const { passageUnits, unitPassage } = collection;
  for (let passage = 0; passage + 1 < passageUnits.length; passage++) {
    let best = 0;
    let bestUnit = -1;
    const end = passageUnits[passage + 1] ?? 0;
    for (let unit = passageUnits[passage] ?? 0; unit < end; unit++) {
      const score = scores[unit] ?? 0;
      if (score <= 0) continue;
      if (score > units.floor) units.offer(unit, score);
      if (score > best) {
        best = score;
        bestUnit = unit;
      }
    }
    if (best > passages.floor) passages.offer(bestUnit, best);
  }
  for (const { unit } of passages.kept) bestOf.set(unit, unitPassage[unit] ?? 0);
  return {
    top: passages.kept.map(({ unit, score }) => ({ passage: bestOf.get(unit) ?? 0, unit, score })),
    bestUnits: units.kept,
  };
}

/** A short list kept in order by insertion. */
class Best {
  readonly kept: { unit: number; score: number }[] = [];
  /** What must be beaten to get in. */
  floor = 0;
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  offer(unit: number, score: number): void {
    const { kept } = this;
    const offered = { unit, score };
    let at = kept.length < this.#limit ? kept.push(offered) - 1 : kept.length - 1;
    for (; at > 0; at--) {
      const before = kept[at - 1];
      if (!before || before.score >= score) break;
      kept[at] = before;
    }
    kept[at] = offered;
    if (kept.length === this.#limit) this.floor = kept[this.#limit - 1]?.score ?? 0;
  }
}
