import { Settings } from '@askbob/contract/endpoints/businesses.ts';
import { answerFrom } from '@askbob/server/src/answering/answer-from.ts';
import { readFor } from '@askbob/server/src/answering/reading/asked-text.ts';
import type { Reply } from '@askbob/server/src/answering/writing/reply.ts';
import { buildIndex } from '@askbob/server/src/retrieval/build-index.ts';
import { calibrate } from '@askbob/server/src/retrieval/calibrate.ts';
import type { IndexedDocument } from '@askbob/server/src/retrieval/types.ts';
import { SWAP_BUSINESSES, type SwapBusiness } from './businesses.ts';

/** How many of each kind were asked, and how many of them were answered. */
export interface SwapTally {
  business: string;
  kind: 'numbers' | 'places' | 'nouns' | 'covered' | 'turned';
  /** Held messages answered, of how many; swapped ones answered as if. */
  held: number;
  asked: number;
  asIf: string[];
}

/** Asks every business what it holds and what was swapped, by the words that ship. */
export function askSwaps(): SwapTally[] {
  return SWAP_BUSINESSES.flatMap((business) => {
    const ask = asker(business);
    const isAnswered = (message: string) => ask(message).outcome === 'answered';
    const pairs = (kind: 'numbers' | 'places' | 'nouns'): SwapTally => ({
      business: business.name,
      kind,
      held: business[kind].filter(([held]) => isAnswered(held)).length,
      asked: business[kind].length,
      asIf: business[kind].map(([, swapped]) => swapped).filter(isAnswered),
    });
    const covered: SwapTally = {
      business: business.name,
      kind: 'covered',
      held: business.covered.filter(isAnswered).length,
      asked: business.covered.length,
      asIf: [],
    };
    const turned: SwapTally = {
      business: business.name,
      kind: 'turned',
      held: 0,
      asked: business.turned.length,
      asIf: business.turned.filter(isAnswered),
    };
    return [pairs('numbers'), pairs('places'), pairs('nouns'), covered, turned];
  });
}

function asker({ name, entries, pages }: SwapBusiness): (message: string) => Reply {
  const row = { external_id: null, version: 1, url: null };
  const documents: IndexedDocument[] = [
    ...entries.map(
      ([question, answer], at): IndexedDocument => ({
        kind: 'entry',
        id: `e${at}`,
        ...row,
        question,
        variants: [],
        answer,
      }),
    ),
    ...pages.map(
      ([title, text], at): IndexedDocument => ({ kind: 'page', id: `p${at}`, ...row, title, text }),
    ),
  ];
  const index = buildIndex(documents);
  const release = { id: 'r', number: 1, index, calibration: calibrate(index, documents), validity: [] };
  const settings = Settings.parse({ language: index.language });
  const business = { id: 'b', name, settings, persona: null };
  return (message) =>
    answerFrom({
      business,
      release,
      query: { message, previous: [] },
      reading: readFor(business, message),
      now: Date.UTC(2026, 0, 5, 12),
      refusals: 0,
      personOffered: false,
      vector: null,
    });
}
