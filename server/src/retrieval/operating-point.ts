import type { Probe } from './probes.ts';
import { largeness } from './reader/rank.ts';
import type { OperatingPoint, Strictness } from './types.ts';

/**
 * Cautious bounds on wrong answers per 100 messages. On families the calibrator had not seen they came to .7 and 2.9 on
 * average where 1 and 3 are promised; see docs/answer-quality.md.
 */
const BOUNDS: Record<Strictness, number> = { careful: 2, balanced: 5, bold: 8 };

/**
 * Chance of being right from which the reader answers: at most so many wrong answers per 100 messages on small businesses
 * that it had not learnt from; see docs/answer-quality.md.
 */
const READER_ANSWERS_AT: Record<Strictness, number> = { careful: 0.86, balanced: 0.69, bold: 0.49 };
/** The same over hundreds of pages: among so many something is always alike, and what nearly fits is rarer among what is asked. */
const LIBRARY_ANSWERS_AT: Record<Strictness, number> = { careful: 0.9, balanced: 0.67, bold: 0.6 };

/** Confidence from which "did you mean" is worth a visitor's time. */
const SUGGEST_AT = 0.12;

/** Share of traffic that the knowledge doesn't hold. Live shops see up to half; with less, the promise holds the better. */
const OUTSIDE_SHARE = 0.45;

/**
 * What is believed before a probe is seen: of the messages that should be answered, `wrong` × (1 - threshold) are answered
 * with another document, and of those that should be refused, `foreign` × (1 - threshold) are answered. One and a half times
 * the mean over businesses of families the calibrator had not seen; it counts as much as so many probes of each kind.
 */
const BELIEF = { wrong: 0.15, foreign: 0.525, probes: 100 };

/** Standard errors added to the estimate, because probes are few and aren't real visitors. */
const CAUTION = 1;

/** At 1 nothing is answered any more: what is left when even the surest answers are wrong too often. */
const LOWEST = 0.5;
const HIGHEST = 1;
const STEP = 0.0025;

/** The lowest threshold for entries at which the probes, and what was believed before them, keep the promise. */
export function entriesPoint(probes: Probe[], strictness: Strictness, wordings: number): OperatingPoint {
  const tally = tallyOf(probes);
  const doubt = doubtFor(wordings);
  let at = LOWEST;
  while (at < HIGHEST && cautiousWrong(tally, at, doubt) * 100 > BOUNDS[strictness]) at += STEP;
  const answer_at = Math.round(Math.min(HIGHEST, at) * 1e4) / 1e4;
  return {
    answer_at,
    suggest_at: Math.min(SUGGEST_AT, answer_at),
    ...expectation(tally, answer_at),
  };
}

/** Where the reader answers, which has nothing to be probed with. @param documents of a library of pages */
export function readerPoint(strictness: Strictness, documents = 0): OperatingPoint {
  const large = largeness(documents);
  const answer_at = (1 - large) * READER_ANSWERS_AT[strictness] + large * LIBRARY_ANSWERS_AT[strictness];
  return {
    answer_at: Math.round(answer_at * 1e4) / 1e4,
    suggest_at: SUGGEST_AT,
    expected_coverage: null,
    expected_wrong_per_100: null,
  };
}

/** With one or two wordings the calibrator is more modest, and less is believed against it; measured on imagined businesses. */
function doubtFor(wordings: number): number {
  return Math.min(1, Math.max(0.45, 0.2 + 0.25 * wordings));
}

interface Tally {
  inside: Probe[];
  outside: Probe[];
}

function tallyOf(probes: Probe[]): Tally {
  return {
    inside: probes.filter((probe) => probe.answerable),
    outside: probes.filter((probe) => !probe.answerable),
  };
}

function counts({ inside, outside }: Tally, at: number): { right: number; wrong: number; foreign: number } {
  const answered = inside.filter((probe) => probe.confidence >= at);
  const right = answered.filter((probe) => probe.found === probe.owner).length;
  const foreign = outside.filter((probe) => probe.confidence >= at).length;
  return { right, wrong: answered.length - right, foreign };
}

/** Wrong answers as a share of traffic, with belief and caution. */
function cautiousWrong(tally: Tally, at: number, doubt: number): number {
  const { wrong, foreign } = counts(tally, at);
  const inside = believed(wrong, tally.inside.length, doubt * BELIEF.wrong * (1 - at));
  const outside = believed(foreign, tally.outside.length, doubt * BELIEF.foreign * (1 - at));
  const value = (1 - OUTSIDE_SHARE) * inside.rate + OUTSIDE_SHARE * outside.rate;
  const cautious =
    value + CAUTION * Math.hypot((1 - OUTSIDE_SHARE) * inside.error, OUTSIDE_SHARE * outside.error);
  return Math.max(cautious, observedWrong(tally, at));
}

/** Wrong answers as a share of traffic, as the probes alone have it. */
function observedWrong(tally: Tally, at: number): number {
  const { wrong, foreign } = counts(tally, at);
  const inside = wrong / Math.max(1, tally.inside.length);
  return (1 - OUTSIDE_SHARE) * inside + OUTSIDE_SHARE * (foreign / Math.max(1, tally.outside.length));
}

/** A rate after so many probes, starting from the belief, and its standard error. */
function believed(hits: number, probes: number, belief: number): { rate: number; error: number } {
  const weight = probes + BELIEF.probes;
  const rate = (hits + BELIEF.probes * belief) / weight;
  return { rate, error: Math.sqrt((rate * (1 - rate)) / weight) };
}

function expectation(
  tally: Tally,
  at: number,
): Pick<OperatingPoint, 'expected_coverage' | 'expected_wrong_per_100'> {
  const { right } = counts(tally, at);
  return {
    expected_coverage: Math.round((right / tally.inside.length) * 1e3) / 1e3,
    expected_wrong_per_100: Math.round(observedWrong(tally, at) * 1e4) / 100,
  };
}
