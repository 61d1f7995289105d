import type { ChatModel, ModelEnd } from '../platform/models/model-request.ts';
import { TOTAL_MS } from '../platform/models/time-limits.ts';
import type { Candidate } from '../retrieval/types.ts';
import { type Considered, consideredParts, finish } from './answer-from.ts';
import { type Decision, offerOrRefuse } from './deciding/decide.ts';
import { pointFor } from './deciding/passing.ts';
import { BUSINESS } from './facts/answer-facts.ts';
import { type LoadedRelease, queryOf, type Situation } from './reading/situation.ts';
import { asCandidates } from './selecting/as-candidates.ts';
import { type Offered, offeredUnits } from './selecting/offered.ts';
import { SELECT_PROMPT } from './selecting/prompt.ts';
import { type Selected, selectUnits } from './selecting/select-units.ts';
import { PHRASE_PROMPT, type Phrased, phrase, type Voice } from './writing/phrase.ts';
import type { ModelUse, Reply } from './writing/reply.ts';

/** What a model is asked with. */
export interface ModelHelp {
  model: ChatModel;
  signal?: AbortSignal;
}

/**
 * Whether a model should choose the answer: not where the rules before any likeness decide, facts and pressed offers among them. However
 * sure the reader is, it is wrong more often than a model that chooses well (docs/answer-quality.md).
 */
export function asksModel({ decision, reading, candidates }: Considered, { release }: Situation): boolean {
  if (!release || reading.kind !== 'question') return false;
  if (decision.kind === 'escalate' || decision.kind === 'small_talk') return false;
  if (decision.rule === 'business_fact' || decision.rule === 'pressed_suggestion') return false;
  return !candidates.some(({ exact }) => exact);
}

/**
 * Answers with the approved units that a model chooses, word for word (or said more freely, where a business allows it and each
 * sentence says the same), or with none where it finds none. A model that fails,
 * or gives no choice, leaves what the reader decided, marked as degraded. Never throws for the model's faults.
 */
export async function answerWithModel(
  considered: Considered,
  situation: Situation,
  { model, signal }: ModelHelp,
): Promise<Reply> {
  const { release, vector } = situation;
  const query = queryOf(situation);
  if (!release || !asksModel(considered, situation)) return finish(considered, situation);
  const offered = offeredUnits(release.index, query, vector?.kind === 'ok' ? vector.vector : undefined);
  if (offered.length === 0) return finish(considered, situation);
  const selected = await selectUnits(model, query, offered, signal);
  const use = useOf(selected, offered);
  const timed = (reply: Reply, ms: number): Reply => ({ ...reply, timings: { ...reply.timings, model: ms } });
  const spent = selected.end.usage.total_ms;
  if (selected.kind === 'nonsense')
    return timed(finish(considered, situation, { model: use, degraded: true }), spent);
  const chosen = decided(considered, situation, release, selected);
  const { decision } = chosen;
  if (decision.kind !== 'answer' || situation.business.settings.wording === 'exact')
    return timed(finish(chosen, situation, { model: use }), spent);
  const phrased = await phrase(model, decision.candidates, {
    voice: voiceOf(situation),
    language: release.index.language,
    signal,
    withinMs: TOTAL_MS - spent,
  });
  const worded = { ...chosen, decision: { ...decision, wording: phrased.texts } };
  const reply = finish(worded, situation, { model: together(use, phrased) });
  return timed(reply, spent + phrased.end.usage.total_ms);
}

function voiceOf({ business: { name, persona } }: Situation): Voice {
  return { name: persona?.name ?? name, tone: persona?.tone ?? '' };
}

/** What choosing and wording took, for one receipt. */
function together(chosen: ModelUse, { raw, dropped, end }: Phrased): ModelUse {
  const sum = (one: number | null, other: number | null) =>
    one === null || other === null ? null : one + other;
  return {
    ...chosen,
    prompt: `${chosen.prompt} ${PHRASE_PROMPT}`,
    draft: [chosen.draft, raw].filter(Boolean).join('\n'),
    dropped,
    input_tokens: sum(chosen.input_tokens, end.usage.input_tokens),
    output_tokens: sum(chosen.output_tokens, end.usage.output_tokens),
    cost: sum(chosen.cost, end.usage.cost),
    failure: end.kind === 'failed' ? end.reason : null,
  };
}

/** What is decided by a model's choice; its candidates begin with what it chose. */
function decided(
  considered: Considered,
  situation: Situation,
  release: LoadedRelease,
  { chosen, missing }: Extract<Selected, { kind: 'chosen' }>,
): Considered {
  const parts = consideredParts(considered, situation);
  const found = [...considered.candidates, ...parts.flatMap((part) => part.candidates)];
  // What the business says of itself is no part of what a model reads.
  const facts = found.filter(({ document_id }) => document_id === BUSINESS).slice(0, 1);
  const candidates = [...facts, ...asCandidates(release.index.reader.index, chosen, found)];
  const [first] = candidates;
  if (!first) {
    const decision = offerOrRefuse(considered.reading, considered.candidates, parts, situation);
    return { ...considered, decision: { ...decision, rule: 'model_found_none' } };
  }
  const others = considered.candidates.filter(
    (each) => !candidates.some(({ document_id }) => document_id === each.document_id),
  );
  const decision: Decision = {
    kind: 'answer',
    rule: 'model_selected',
    candidates,
    unanswered: missing ? unansweredParts(candidates, parts) : [],
    threshold: pointFor(first, release.calibration, situation).answer_at,
  };
  return { ...considered, candidates: [...candidates, ...others], decision };
}

/** Chance from which what was chosen is for a part of a message, and below which it is not. */
const FOR_PART = 0.4;
const NOT_FOR_PART = 0.3;

/** The parts of a message that nothing chosen is for; one without words where it can't be told. */
function unansweredParts(chosen: readonly Candidate[], parts: ReturnType<typeof consideredParts>): string[] {
  const ids = new Set(chosen.map(({ document_id }) => document_id));
  const chances = parts.map(({ candidates }) =>
    Math.max(
      0,
      ...candidates.filter((each) => ids.has(each.document_id)).map(({ confidence }) => confidence),
    ),
  );
  const open = parts.filter((_, at) => (chances[at] ?? 0) < NOT_FOR_PART);
  const answered = chances.filter((chance) => chance >= FOR_PART).length;
  const isClear = open.length > 0 && answered > 0 && open.length + answered === parts.length;
  return isClear ? open.map(({ text }) => text) : [''];
}

function useOf({ end, raw, kind }: Selected, offered: readonly Offered[]): ModelUse {
  return {
    name: end.usage.model,
    prompt: SELECT_PROMPT,
    offered: offered.reduce((sum, { units }) => sum + units.length, 0),
    draft: raw === '' ? null : raw,
    dropped: [],
    input_tokens: end.usage.input_tokens,
    output_tokens: end.usage.output_tokens,
    cost: end.usage.cost,
    failure: failureOf(end, kind),
  };
}

function failureOf(end: ModelEnd, kind: Selected['kind']): string | null {
  if (kind === 'chosen') return null;
  return end.kind === 'failed' ? end.reason : 'no_selection';
}
