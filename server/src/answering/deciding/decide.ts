import type { Calibration, Candidate, NearCandidate } from '../../retrieval/types.ts';
import { BUSINESS } from '../facts/answer-facts.ts';
import { acceptsWithNumber, type Reading } from '../reading/read-message.ts';
import type { Situation } from '../reading/situation.ts';
import { instructionFor } from './danger-instruction.ts';
import { answeredParts, areDifferent, offered, type Part } from './parts.ts';
import { passing, pointFor } from './passing.ts';
import { spacedWords } from './spaced-words.ts';

/** Which rule decided, as receipts name it. */
export type Rule =
  | 'small_talk'
  | 'empty'
  | 'danger'
  | 'asked_for_person'
  | 'accepted_person'
  | 'angry'
  | 'person_topic'
  | 'exact_words'
  | 'business_fact'
  | 'pressed_suggestion'
  | 'above_threshold'
  | 'model_selected'
  | 'model_found_none'
  | 'close_matches'
  | 'below_threshold'
  | 'nothing_close'
  | 'no_quote'
  | 'nothing_published'
  | 'tries_to_instruct'
  | 'not_helped';

export type EscalationRule = 'danger' | 'asked_for_person' | 'accepted_person' | 'angry' | 'person_topic';

/** What the assistant does with a message. */
export type Decision =
  | { kind: 'small_talk'; rule: 'small_talk' | 'empty' }
  | { kind: 'escalate'; rule: EscalationRule; matched: string[]; candidate: Candidate | null }
  | {
      kind: 'answer';
      rule: 'exact_words' | 'business_fact' | 'pressed_suggestion' | 'above_threshold' | 'model_selected';
      /** One for each question of the message that is answered. */
      candidates: Candidate[];
      /** Questions of the message that are not, as the visitor put them; without words where it can't be told which. */
      unanswered: string[];
      /** Freer words for each candidate, where a business allows them. */
      wording?: string[];
      threshold: number;
    }
  | {
      kind: 'suggest';
      rule: 'close_matches' | 'model_found_none';
      candidates: Candidate[];
      threshold: number;
    }
  | { kind: 'refuse'; rule: Rule; threshold: number | null };

/** "Did you mean" shows this many. */
const SUGGESTIONS = 3;

/**
 * Decides whether to answer, suggest, refuse or bring a person. Pure: the same reading, candidates and
 * settings always give the same decision, and no model is asked.
 */
export function decide(
  reading: Reading,
  candidates: Candidate[],
  situation: Situation,
  parts: Part[] = [],
): Decision {
  const { release, personOffered } = situation;
  const best = release ? passing(candidates, release.calibration, situation) : null;
  if (reading.kind === 'empty') return { kind: 'small_talk', rule: 'empty' };
  if (reading.kind === 'small_talk') {
    const accepts = reading.topic === 'confirmation' && reading.answer !== 'no';
    if (accepts && personOffered) return escalate('accepted_person', [], null);
    return { kind: 'small_talk', rule: 'small_talk' };
  }
  if (reading.kind === 'not_helped') return { kind: 'refuse', rule: 'not_helped', threshold: null };
  if (reading.kind === 'urgent') {
    // What answers the message best may be about the kiln that burns: only what tells what to do is shown.
    return escalate('danger', reading.matched, instructionFor(reading.matched, reading.language, candidates));
  }
  // Who asks to be called back is offered the form for it, where the business has one under these very words.
  if (reading.kind === 'wants_person' && best?.exact && release?.actions?.has(best.document_id))
    return { kind: 'answer', rule: 'exact_words', candidates: [best], unanswered: [], threshold: 1 };
  if (reading.kind === 'wants_person') return escalate('asked_for_person', reading.matched, null);
  if (reading.kind === 'angry') return escalate('angry', reading.matched, best);
  if (personOffered && acceptsWithNumber(reading.text)) return escalate('accepted_person', [], null);
  const topic = personTopic(situation, reading.text, candidates[0]);
  if (topic) return escalate('person_topic', [topic], null);
  if (candidates[0]?.document_id === BUSINESS) {
    return {
      kind: 'answer',
      rule: 'business_fact',
      candidates: [candidates[0]],
      unanswered: [],
      threshold: 0,
    };
  }
  if (!release) return { kind: 'refuse', rule: 'nothing_published', threshold: null };
  const exact = candidates.filter((each) => each.exact);
  if (exact.length > 1) {
    return {
      kind: 'suggest',
      rule: 'close_matches',
      candidates: distinct(exact).slice(0, SUGGESTIONS),
      threshold: 1,
    };
  }
  return (
    answer(candidates, parts, release.calibration, situation) ??
    offerOrRefuse(reading, candidates, parts, situation)
  );
}

/** What was offered and pressed is answered, unless people see to its topic. Pure. */
export function decidePressed(candidate: Candidate, situation: Situation): Decision {
  const topic = personTopic(situation, candidate.title, candidate);
  if (topic) return escalate('person_topic', [topic], null);
  return {
    kind: 'answer',
    rule: 'pressed_suggestion',
    candidates: [candidate],
    unanswered: [],
    threshold: 0,
  };
}

/**
 * Adds what the server's encoder finds to what was decided by words. Only offers change: an answer, a person or a rule stays what it was.
 * Where nothing is likely meant by words and nearness together, nothing is offered, whatever words found. Pure. @param near likeliest meant first
 * @param isForeign whether the message is in another language than the knowledge
 */
export function offerNearest(
  decision: Decision,
  near: readonly NearCandidate[],
  { isForeign = false }: { isForeign?: boolean } = {},
): Decision {
  if (near.length === 0 || !isOpen(decision)) return decision;
  const needs = (each: NearCandidate, { topical, other }: { topical: number; other: number }) =>
    isForeign || each.features.on_topic !== 0 ? topical : other;
  const candidates = near.filter((each) => each.meant >= needs(each, OFFERED_ALSO)).slice(0, SUGGESTIONS);
  const { threshold } = decision;
  const [first] = candidates;
  if (!first || first.meant < (isForeign ? OFFERED_FOREIGN : needs(first, OFFERED_FROM)))
    return { kind: 'refuse', rule: 'below_threshold', threshold };
  return { kind: 'suggest', rule: 'close_matches', candidates, threshold: threshold ?? 1 };
}

/** Whether words left a message without an answer, and no rule says what comes of it: what is near may be offered. */
export function isOpen(decision: Decision): decision is Extract<Decision, { kind: 'suggest' | 'refuse' }> {
  if (decision.kind === 'suggest')
    return decision.rule === 'close_matches' && !decision.candidates.some(({ exact }) => exact);
  return (
    decision.kind === 'refuse' && (decision.rule === 'below_threshold' || decision.rule === 'nothing_close')
  );
}

/**
 * The chance of being meant from which a document is offered, and from which others are beside it: more of what shares nothing but
 * everyday words with the message, which is what is absurd most often. Of a message in another language words say nothing, so that
 * what is meant is never as likely.
 */
const OFFERED_FROM = { topical: 0.2, other: 0.25 };
const OFFERED_ALSO = { topical: 0.04, other: 0.1 };
const OFFERED_FOREIGN = 0.1;

/** What is done where nothing answers a message: what is near is offered, else Bob says that he doesn't know. Pure. */
export function offerOrRefuse(
  reading: Reading,
  candidates: Candidate[],
  parts: Part[],
  situation: Situation,
): Extract<Decision, { kind: 'suggest' | 'refuse' }> {
  const { release } = situation;
  if (!release) return { kind: 'refuse', rule: 'nothing_published', threshold: null };
  return suggestOrRefuse(reading, offered(candidates, parts), release.calibration, situation);
}

/** An answer to the whole message, or to those of its parts that have one; null for none. */
function answer(
  candidates: Candidate[],
  parts: Part[],
  calibration: Calibration,
  situation: Situation,
): Decision | null {
  const whole = passing(candidates, calibration, situation);
  const asked = parts.filter(({ told }) => told !== true);
  const found =
    isWorded(whole) || !areDifferent(parts)
      ? []
      : answeredParts(asked, { candidates, whole }, calibration, situation);
  const chosen = found.length > 0 ? found.map(({ candidate }) => candidate) : whole ? [whole] : [];
  const [first] = chosen;
  if (!first) return null;
  const answered = new Set(found.map(({ part }) => part));
  return {
    kind: 'answer',
    rule: first.exact ? 'exact_words' : 'above_threshold',
    candidates: chosen.filter(
      (each, at) => chosen.findIndex(({ document_id }) => document_id === each.document_id) === at,
    ),
    unanswered: found.length === 0 ? [] : asked.filter((part) => !answered.has(part)).map(({ text }) => text),
    threshold: pointFor(first, calibration, situation).answer_at,
  };
}

/** Whether the whole message has approved words; nearly the same ones may leave out what it asks besides. */
function isWorded(whole: Candidate | null): boolean {
  return whole?.exact === true && whole.confidence === 1;
}

function suggestOrRefuse(
  reading: Reading,
  candidates: Candidate[],
  calibration: Calibration,
  situation: Situation,
): Extract<Decision, { kind: 'suggest' | 'refuse' }> {
  const first = candidates[0];
  const threshold = first ? pointFor(first, calibration, situation).answer_at : null;
  if (reading.kind === 'injection') return { kind: 'refuse', rule: 'tries_to_instruct', threshold };
  const close = candidates.filter((each, at) => {
    if (sharesNothing(each, situation) && !isNear(each, situation)) return false;
    const { suggest_at } = pointFor(each, calibration, situation);
    return each.confidence >= (at === 0 ? suggest_at : suggest_at * OTHERS);
  });
  if (close.length > 0 && threshold !== null) {
    return {
      kind: 'suggest',
      rule: 'close_matches',
      candidates: distinct(close).slice(0, SUGGESTIONS),
      threshold,
    };
  }
  const rule = first ? 'below_threshold' : 'nothing_close';
  return { kind: 'refuse', rule, threshold };
}

/** One for each button's words: two that read the same are no choice. */
function distinct(candidates: Candidate[]): Candidate[] {
  const labels = candidates.map(({ passage }) => spacedWords(passage.title));
  return candidates.filter((_, at) => labels.indexOf(labels[at] ?? '') === at);
}

/** What is offered beside a likely first needs this share of the chance. */
const OTHERS = 1 / 3;

/** No content word of the message is in the document, or in the whole knowledge: no question there can be meant. */
function sharesNothing({ features }: Candidate, { vector }: Situation): boolean {
  if (features.unknown === 1 && features.content === 0) return true;
  // What a vector finds need not share a word.
  return vector?.kind !== 'ok' && features.document_cover === 0;
}

/** An embedding model finds what shares no word; likeness is on the scale of the bundled vectors, where strangers have about 0.2. */
function isNear({ features }: Candidate, { vector }: Situation): boolean {
  return vector?.kind === 'ok' && (features.near ?? 0) >= NEAR_FROM;
}

const NEAR_FROM = 0.6;

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
  const asked = spacedWords(text);
  const matched = first && first.confidence >= 0.5 ? spacedWords(first.title) : '';
  return (
    topics.find((topic) => {
      const words = spacedWords(topic);
      return words !== '  ' && (asked.includes(words) || matched.includes(words));
    }) ?? null
  );
}
