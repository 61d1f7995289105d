import type { Calibration, Candidate, OperatingPoint } from '../retrieval/types.ts';
import type { Reading } from './read-message.ts';
import type { Situation } from './situation.ts';

/** Which rule decided, as receipts name it. */
export type Rule =
  | 'small_talk'
  | 'empty'
  | 'danger'
  | 'asked_for_person'
  | 'accepted_person'
  | 'angry'
  | 'person_topic'
  | 'above_threshold'
  | 'model_pointed'
  | 'close_matches'
  | 'below_threshold'
  | 'nothing_close'
  | 'no_quote'
  | 'nothing_published'
  | 'tries_to_instruct'
  | 'unsupported_draft';

export type EscalationRule = 'danger' | 'asked_for_person' | 'accepted_person' | 'angry' | 'person_topic';

/** What the assistant does with a message. */
export type Decision =
  | { kind: 'small_talk'; rule: 'small_talk' | 'empty' }
  | { kind: 'escalate'; rule: EscalationRule; matched: string[]; candidate: Candidate | null }
  | { kind: 'answer'; rule: 'above_threshold' | 'model_pointed'; candidate: Candidate; threshold: number }
  | { kind: 'suggest'; rule: 'close_matches'; candidates: Candidate[]; threshold: number }
  | { kind: 'refuse'; rule: Rule; threshold: number | null; grey: boolean };

/** "Did you mean" shows this many. */
const SUGGESTIONS = 3;

/**
 * Decides whether to answer, suggest, refuse or bring a person. Pure: the same reading, candidates and
 * settings always give the same decision, and no model is asked.
 */
export function decide(reading: Reading, candidates: Candidate[], situation: Situation): Decision {
  const { release, personOffered } = situation;
  const best = release ? passing(candidates, release.calibration, situation) : null;
  if (reading.kind === 'empty') return { kind: 'small_talk', rule: 'empty' };
  if (reading.kind === 'small_talk') {
    const accepts = reading.topic === 'confirmation' && reading.answer !== 'no';
    if (accepts && personOffered) return escalate('accepted_person', [], null);
    return { kind: 'small_talk', rule: 'small_talk' };
  }
  if (reading.kind === 'urgent') return escalate('danger', reading.matched, best);
  if (reading.kind === 'wants_person') return escalate('asked_for_person', reading.matched, null);
  if (reading.kind === 'angry') return escalate('angry', reading.matched, null);
  const topic = personTopic(situation, reading.text, candidates[0]);
  if (topic) return escalate('person_topic', [topic], null);
  if (!release) return { kind: 'refuse', rule: 'nothing_published', threshold: null, grey: false };
  if (best) {
    return {
      kind: 'answer',
      rule: 'above_threshold',
      candidate: best,
      threshold: pointFor(best, release.calibration, situation).answer_at,
    };
  }
  return suggestOrRefuse(reading, candidates, release.calibration, situation);
}

function suggestOrRefuse(
  reading: Reading,
  candidates: Candidate[],
  calibration: Calibration,
  situation: Situation,
): Decision {
  const first = candidates[0];
  const threshold = first ? pointFor(first, calibration, situation).answer_at : null;
  if (reading.kind === 'injection')
    return { kind: 'refuse', rule: 'tries_to_instruct', threshold, grey: false };
  const close = candidates.filter(
    (each) =>
      !(sharesNothing(each) && !isNear(each, situation)) &&
      each.confidence >= pointFor(each, calibration, situation).suggest_at,
  );
  if (close.length > 0 && threshold !== null) {
    return { kind: 'suggest', rule: 'close_matches', candidates: close.slice(0, SUGGESTIONS), threshold };
  }
  const rule = first ? 'below_threshold' : 'nothing_close';
  // A clear refusal never reaches a model; a page that talks about it may.
  const grey = first?.passage.kind === 'page' && first.confidence >= GREY_FROM;
  return { kind: 'refuse', rule, threshold, grey };
}

/** Every content word of the message is foreign to the whole knowledge: no question there can be meant. */
function sharesNothing({ features }: Candidate): boolean {
  return features.unknown === 1 && features.content === 0;
}

/** An embedding model finds what shares no word; likeness is on the scale of the bundled vectors, where strangers have about 0.2. */
function isNear({ features }: Candidate, { vector }: Situation): boolean {
  return vector?.kind === 'ok' && (features.near ?? 0) >= NEAR_FROM;
}

const NEAR_FROM = 0.6;

/** Confidence below which even a page's passage is not worth a model's look. */
const GREY_FROM = 0.05;

/** The best candidate that reaches the threshold of its kind, or null. */
function passing(candidates: Candidate[], calibration: Calibration, situation: Situation): Candidate | null {
  const first = candidates[0];
  if (!first) return null;
  return first.confidence >= pointFor(first, calibration, situation).answer_at ? first : null;
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

function escalate(rule: EscalationRule, matched: string[], candidate: Candidate | null): Decision {
  return { kind: 'escalate', rule, matched, candidate };
}

function personTopic({ business }: Situation, text: string, first: Candidate | undefined): string | null {
  return topicOf(business.settings.person_topics, text, first);
}

/** The topic of a list that a message, or the question it matches best, is about; null when none is. */
export function topicOf(
  topics: readonly string[],
  text: string,
  first: Candidate | undefined,
): string | null {
  const asked = wordsOf(text);
  const matched = first && first.confidence >= 0.5 ? wordsOf(first.title) : '';
  return (
    topics.find((topic) => {
      const words = wordsOf(topic);
      return words !== '  ' && (asked.includes(words) || matched.includes(words));
    }) ?? null
  );
}

/** Lower-case words with a space around each, so that whole words are compared. */
function wordsOf(text: string): string {
  return ` ${
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  } `;
}
