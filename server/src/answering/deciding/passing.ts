import type { Calibration, Candidate, OperatingPoint } from '../../retrieval/types.ts';
import type { Situation } from '../reading/situation.ts';

/** The best candidate that reaches the threshold of its kind, or null. */
export function passing(
  candidates: Candidate[],
  calibration: Calibration,
  situation: Situation,
): Candidate | null {
  const first = candidates[0];
  if (!first) return null;
  if (first.exact) return first;
  return first.stop === null && first.confidence >= pointFor(first, calibration, situation).answer_at
    ? first
    : null;
}

/** The thresholds of this release for a candidate's kind, at the strictness the business chose; its second set where a message has no vector. */
export function pointFor(
  candidate: Candidate,
  calibration: Calibration,
  { business, vector }: Pick<Situation, 'business' | 'vector'>,
): OperatingPoint {
  const { pages, embedding } = calibration;
  const entries = embedding && vector?.kind !== 'ok' ? embedding.entries_without : calibration.entries;
  const points = candidate.passage.kind === 'entry' ? entries : pages;
  return points[business.settings.strictness];
}
