import { retrieve } from '../retrieval/retrieve.ts';
import type { Candidate } from '../retrieval/types.ts';
import { type Decision, decide } from './decide.ts';
import { type Reading, readMessage } from './read-message.ts';
import { reasonFor } from './reasons.ts';
import type { ModelUse, Reply } from './reply.ts';
import type { Situation } from './situation.ts';
import { type Written, write } from './write.ts';

/** Documents a decision looks at. */
const CANDIDATES = 8;

/** What is known before anything is written: the reading, the candidates and the decision. */
export interface Considered {
  reading: Reading;
  candidates: Candidate[];
  decision: Decision;
  timings: Record<string, number>;
}

/** Reads, retrieves and decides; pure but for the clock of its timings. */
export function consider(situation: Situation): Considered {
  const started = performance.now();
  const { settings } = situation.business;
  const reading = readMessage(situation.query.message, {
    language: settings.language,
    urgentWords: settings.emergency_words,
    personWords: settings.escalation_words,
  });
  const asked = 'text' in reading && reading.text ? reading.text : situation.query.message;
  const candidates =
    situation.release && reading.kind !== 'empty' && reading.kind !== 'small_talk'
      ? retrieve(situation.release.index, { ...situation.query, message: asked }, { limit: CANDIDATES })
      : [];
  const retrieved = performance.now();
  const decision = decide(reading, candidates, situation);
  return {
    reading,
    candidates,
    decision,
    timings: { retrieve: retrieved - started, decide: performance.now() - retrieved },
  };
}

/** The whole pipeline with the built-in writer: nothing is recorded and no model is asked. */
export function answerFrom(situation: Situation): Reply {
  return finish(consider(situation), situation);
}

/** Writes what was decided with the built-in writer; a page without a quote becomes a suggestion or a refusal. */
export function finish(
  considered: Considered,
  situation: Situation,
  more: { model?: ModelUse | null; degraded?: boolean } = {},
): Reply {
  const started = performance.now();
  const { decision, reading } = considered;
  const written = write(decision, reading, situation);
  if (written)
    return replyOf(considered, decision, written, { ...more, writing: performance.now() - started });
  const instead: Decision = {
    kind: 'refuse',
    rule: 'no_quote',
    threshold: decision.kind === 'answer' ? decision.threshold : null,
    grey: true,
  };
  const refusal = write(instead, reading, situation);
  if (!refusal) throw new Error('a refusal always has words');
  return replyOf(considered, instead, refusal, { ...more, writing: performance.now() - started });
}

const outcomeOf = {
  answer: 'answered',
  suggest: 'suggested',
  refuse: 'refused',
  escalate: 'escalated',
  small_talk: 'small_talk',
} as const;

/** A reply with its reasons from a decision and the words for it. */
export function replyOf(
  { reading, candidates, timings }: Considered,
  decision: Decision,
  written: Written,
  more: { model?: ModelUse | null; degraded?: boolean; writing: number },
): Reply {
  const threshold = 'threshold' in decision ? decision.threshold : null;
  const asked = decision.kind !== 'small_talk' && decision.kind !== 'escalate';
  return {
    outcome: outcomeOf[decision.kind],
    text: written.text,
    confidence: asked ? (candidates[0]?.confidence ?? 0) : null,
    threshold,
    rule: decision.rule,
    reason: reasonFor(decision),
    citations: written.citations,
    suggestions: written.suggestions,
    reading: reading.kind,
    candidates,
    decision: decision.kind,
    model: more.model ?? null,
    degraded: more.degraded ?? false,
    timings: { ...timings, write: more.writing },
  };
}
