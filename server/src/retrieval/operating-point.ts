import type { Probe } from './probes.ts';
import type { OperatingPoint, Strictness } from './types.ts';

/** Most wrong answers per 100 messages that each strictness promises. */
export const PROMISES: Record<Strictness, number> = { careful: 2, balanced: 5 };

/** Confidences that keep the promise on businesses the calibrator never saw; used when own probes are too few, and as a floor's anchor. */
export const DEFAULT_ANSWER_AT: Record<'entries' | 'pages', Record<Strictness, number>> = {
  entries: { careful: 0.93, balanced: 0.88 },
  pages: { careful: 0.86, balanced: 0.8 },
};

export const SUGGEST_AT: Record<'entries' | 'pages', number> = { entries: 0.12, pages: 0.2 };

/** Share of traffic that the knowledge doesn't hold; live shops see about half. */
const OUTSIDE_SHARE = 0.5;
/** Standard errors added to what the probes show, because they are few. */
const CAUTION = 1;
const STEPS = 400;

/** The lowest confidence at which the probes, with caution for their number, keep the promise. */
export function operatingPoint(probes: Probe[], strictness: Strictness): OperatingPoint {
  const inside = probes.filter((probe) => probe.answerable);
  const outside = probes.filter((probe) => !probe.answerable);
  for (let step = 0; step <= STEPS; step++) {
    const at = 0.3 + (0.695 * step) / STEPS;
    const wrong = wrongShare(inside, outside, at);
    if (100 * (wrong.value + CAUTION * wrong.error) <= PROMISES[strictness])
      return pointAt(inside, outside, at);
  }
  return pointAt(inside, outside, 0.995);
}

/** The default point of a kind, with no expectation. */
export function defaultPoint(kind: 'entries' | 'pages', strictness: Strictness): OperatingPoint {
  return {
    answer_at: DEFAULT_ANSWER_AT[kind][strictness],
    suggest_at: SUGGEST_AT[kind],
    expected_coverage: null,
    expected_wrong_per_100: null,
  };
}

/** What the probes say of a threshold. */
export function pointAt(inside: Probe[], outside: Probe[], at: number): OperatingPoint {
  const right = inside.filter((probe) => probe.confidence >= at && probe.found === probe.owner).length;
  return {
    answer_at: Math.round(at * 1e4) / 1e4,
    suggest_at: Math.min(SUGGEST_AT.entries, at),
    expected_coverage: right / Math.max(1, inside.length),
    expected_wrong_per_100: Math.round(wrongShare(inside, outside, at).value * 1e4) / 100,
  };
}

/** Wrong answers as a share of traffic with its standard error; one imagined wrong answer keeps small samples humble. */
function wrongShare(inside: Probe[], outside: Probe[], at: number): { value: number; error: number } {
  const other = rate(
    inside.filter((probe) => probe.confidence >= at && probe.found !== probe.owner).length,
    inside.length,
  );
  const foreign = rate(outside.filter((probe) => probe.confidence >= at).length, outside.length);
  const value = (1 - OUTSIDE_SHARE) * other.value + OUTSIDE_SHARE * foreign.value;
  return { value, error: Math.hypot((1 - OUTSIDE_SHARE) * other.error, OUTSIDE_SHARE * foreign.error) };
}

function rate(part: number, whole: number): { value: number; error: number } {
  const value = (part + 0.5) / (whole + 1);
  return { value, error: Math.sqrt((value * (1 - value)) / (whole + 1)) };
}
