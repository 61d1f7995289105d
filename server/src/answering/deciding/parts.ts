import type { Calibration, Candidate } from '../../retrieval/types.ts';
import type { Situation } from '../reading/situation.ts';
import { passing } from './passing.ts';

/** One question of a message that asks more than one, with what may answer it. */
export interface Part {
  text: string;
  candidates: Candidate[];
  /** It tells something that the question stands in, and asks nothing. */
  told?: boolean;
}

/** A question of a message with what answers it. */
export interface AnsweredPart {
  part: Part;
  candidate: Candidate;
}

/** Answers that one message holds at most. */
const MOST_PARTS = 3;

/** Parts with an answer of their own. Once one is answered another needs less: the visitor asked both in one breath. */
export function answeredParts(
  parts: Part[],
  { candidates, whole }: { candidates: readonly Candidate[]; whole: Candidate | null },
  calibration: Calibration,
  situation: Situation,
): AnsweredPart[] {
  const each = parts.flatMap((part) => {
    const candidate = passing(part.candidates, calibration, situation);
    return candidate ? [{ part, candidate }] : [];
  });
  const same = parts.find(({ candidates }) => candidates[0]?.document_id === whole?.document_id);
  const first = each.length > 0 ? each : whole && same ? [{ part: same, candidate: whole }] : [];
  if (first.length !== 1) return first.slice(0, MOST_PARTS);
  const second = parts.flatMap((part) => {
    const candidate = part.candidates[0];
    if (!candidate || part === first[0]?.part || candidate.document_id === first[0]?.candidate.document_id)
      return [];
    return isSecond(candidate, candidates) ? [{ part, candidate }] : [];
  });
  return [...first, ...second]
    .slice(0, MOST_PARTS)
    .sort((a, b) => parts.indexOf(a.part) - parts.indexOf(b.part));
}

/** Whether questions of one message are about different documents. */
export function areDifferent(parts: Part[]): boolean {
  return new Set(parts.map(({ candidates }) => candidates[0]?.document_id)).size > 1;
}

/** Whether what a part finds first answers it, too, once another is answered: with half a chance, or less where the whole message finds it as well. */
function isSecond(
  { document_id, confidence, stop, features }: Candidate,
  whole: readonly Candidate[],
): boolean {
  // "Do you take cards" is not answered with how long it takes.
  if (stop === 'number' || features.on_topic === 0) return false;
  const isAgreed = whole.slice(0, AGREED).some((each) => each.document_id === document_id);
  if (confidence < (isAgreed ? AGREED_FROM : SECOND_FROM)) return false;
  return stop === null || confidence > SECOND_SURE || (features.guard_known ?? 0) <= SECOND_GUARD;
}

const SECOND_FROM = 0.5;
const SECOND_SURE = 0.75;
/** Weight of a missing word that a second answer survives. */
const SECOND_GUARD = 2.5;
const AGREED_FROM = 0.25;
const AGREED = 3;

/** What may be offered: of a message with several questions the best of each in turn. */
export function offered(candidates: Candidate[], parts: Part[]): Candidate[] {
  if (!areDifferent(parts)) return candidates;
  const longest = Math.max(...parts.map((part) => part.candidates.length));
  const inTurn = Array.from({ length: longest }, (_, at) => parts.map((part) => part.candidates[at])).flat();
  const seen = new Set<string>();
  return inTurn.filter((each): each is Candidate => {
    if (!each || seen.has(each.document_id)) return false;
    seen.add(each.document_id);
    return true;
  });
}
