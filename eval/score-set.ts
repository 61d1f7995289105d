import type { Release } from './ask-engine.ts';
import type { EvalSet } from './load-set.ts';
import { type Asked, coverageAtWrong, honestly, quoteAccuracy, recallAt, type Share } from './measure.ts';

/** All figures of one set that come out the same on every run. Shares are 0..1. */
export interface SetFigures {
  messages: number;
  r1: Share;
  r5: Share;
  w5: Share;
  w2: Share;
  balanced: { coverage: Share; wrong: Share };
  careful: { coverage: Share; wrong: Share };
  quote: Share | null;
  basis: string;
}

/** A set's figures and the wall time of one message. */
export interface SetScore extends SetFigures {
  milliseconds: number;
}

/** Asks every message of a set and scores the outcomes. */
export async function scoreSet(set: EvalSet, { ask, calibration }: Release): Promise<SetScore> {
  const asked: Asked[] = [];
  const start = performance.now();
  for (const { message, context, expect, answers } of set.messages)
    asked.push({ ...(await ask(message, context ?? [])), expect, answers });
  const milliseconds = (performance.now() - start) / Math.max(1, set.messages.length);
  return {
    messages: asked.length,
    r1: recallAt(asked, 1),
    r5: recallAt(asked, 5),
    w5: coverageAtWrong(asked, 5),
    w2: coverageAtWrong(asked, 2),
    balanced: honestly(asked, 'balanced'),
    careful: honestly(asked, 'careful'),
    quote: quoteAccuracy(asked),
    basis: calibration.basis,
    milliseconds,
  };
}
