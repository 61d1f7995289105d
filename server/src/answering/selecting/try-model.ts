import type { ChatModel } from '../../platform/models/model-request.ts';
import type { ReleaseIndex } from '../../retrieval/release-index.ts';
import { retrieve } from '../../retrieval/retrieve.ts';
import { approvedUnits } from './approved-units.ts';
import { type Offered, offeredUnits } from './offered.ts';
import { type Chosen, selectUnits } from './select-units.ts';

/** A message whose right answer is known, and what may not be read to answer it. */
export interface Probe {
  message: string;
  /** The document that answers it; null where nothing must be answered. */
  expect: string | null;
  /** Documents that are withheld, so that nothing is left that answers. */
  withheld: ReadonlySet<string>;
}

/** What a model made of a probe. */
export interface Tried {
  message: string;
  expect: 'answered' | 'refused';
  result: 'right' | 'wrong' | 'refused' | 'failed';
  /** The approved words that it chose; empty for none. */
  chose: string;
  /** The same said more freely; null where nothing was to be said, or it was not asked for. */
  natural: Freer | null;
}

/** Words said more freely: how many sentences of the model say the same as the approved ones, and how many do not and were left out. */
export interface Freer {
  said: string;
  kept: number;
  dropped: number;
}

/** Has chosen words said more freely. */
export type Reword = (chosen: readonly Chosen[], signal: AbortSignal) => Promise<Freer | null>;

/** Probes of each kind. */
const MOST = 12;
/** From this chance on a document is too near to another to be left when that is withheld. */
const NEAR = 0.1;
/** Documents that must be left to be tempted by. */
const FEWEST = 3;

/**
 * Probes made of a release: approved wordings that must be answered, and the same with their documents, and all that are near,
 * withheld, which must not. Pure: the same release gives the same ones.
 * @param gone documents that hold no more, or not yet
 */
export function probesOf(
  release: ReleaseIndex,
  wordings: readonly { text: string; document_id: string }[],
  gone: ReadonlySet<string>,
): Probe[] {
  const documents = approvedUnits(release).length - gone.size;
  const there = wordings.filter(({ document_id }) => !gone.has(document_id));
  const chosen = spaced(there, MOST);
  return chosen.flatMap(({ text, document_id }): Probe[] => {
    const near = retrieve(release, { message: text, previous: [], withheld: gone }, { limit: 24 })
      .filter(({ confidence }) => confidence >= NEAR)
      .map((each) => each.document_id);
    const withheld = new Set([document_id, ...near]);
    return [
      { message: text, expect: document_id, withheld: gone },
      ...(withheld.size + FEWEST > documents
        ? []
        : [{ message: text, expect: null, withheld: new Set([...withheld, ...gone]) }]),
    ];
  });
}

/** How many are asked at once. */
const AT_ONCE = 3;

/**
 * Has a model choose for every probe, and say more freely what it rightly chose, until time is up; what was not asked any more is
 * left out. Never throws.
 */
export async function tryModel(
  model: ChatModel,
  release: ReleaseIndex,
  probes: readonly Probe[],
  { signal, reword }: { signal: AbortSignal; reword: Reword },
): Promise<Tried[]> {
  const results: (Tried | undefined)[] = [];
  let next = 0;
  const lane = async () => {
    for (let at = next++; at < probes.length && !signal.aborted; at = next++) {
      const probe = probes[at];
      if (!probe) return;
      const tried = await tryProbe(model, release, probe, { signal, reword });
      if (!signal.aborted) results[at] = tried;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return results.filter((each) => each !== undefined);
}

async function tryProbe(
  model: ChatModel,
  release: ReleaseIndex,
  { message, expect, withheld }: Probe,
  { signal, reword }: { signal: AbortSignal; reword: Reword },
): Promise<Tried> {
  const query = { message, previous: [], withheld };
  const offered = offeredUnits(release, query);
  const tried = { message, expect: expect === null ? ('refused' as const) : ('answered' as const) };
  const selected = await selectUnits(model, query, offered, signal);
  if (selected.kind === 'nonsense') return { ...tried, result: 'failed', chose: '', natural: null };
  const result = judged(selected.chosen, expect);
  const isSaid = result === 'right' && expect !== null && !signal.aborted;
  const natural = isSaid ? await reword(selected.chosen, signal) : null;
  return { ...tried, result, chose: wordsOf(selected.chosen), natural };
}

function judged(chosen: readonly Offered[], expect: string | null): Tried['result'] {
  if (chosen.length === 0) return expect === null ? 'right' : 'refused';
  return chosen.some(({ document }) => document.id === expect) ? 'right' : 'wrong';
}

function wordsOf(chosen: readonly Offered[]): string {
  return chosen.flatMap(({ units }) => units.map(({ text }) => text)).join(' … ');
}

/** At most so many, evenly spaced. */
function spaced<T>(items: readonly T[], most: number): T[] {
  const step = Math.max(1, items.length / most);
  return items.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
}
