import type { ModelEnd, WriterModel } from '../platform/models/model-request.ts';
import { DEFAULT_TIME_LIMITS } from '../platform/models/time-limits.ts';
import { answerKind, holdsKind } from '../retrieval/answer-kind.ts';
import { retrieve } from '../retrieval/retrieve.ts';
import type { Candidate } from '../retrieval/types.ts';
import { type Considered, finish, replyOf } from './answer-from.ts';
import { type Decision, pointFor } from './deciding/decide.ts';
import type { Situation } from './reading/situation.ts';
import { pointAtPassage } from './writing/point-at-passage.ts';
import { approvedAnswer } from './writing/quotable.ts';
import { cite, type ModelUse, type Reply } from './writing/reply.ts';
import { rewriteFollowUp } from './writing/rewrite-follow-up.ts';
import { writeWithModel } from './writing/write-with-model.ts';

/** Passages a model may point at. */
const POINTABLE = 8;

/** What a model is asked with, and who hears each sentence as soon as it is checked. */
export interface ModelHelp {
  model: WriterModel;
  signal?: AbortSignal;
  onSentence?: (text: string) => void;
}

/**
 * Finishes what was decided with a model's help: it phrases an answer, or points at one where the evidence is grey.
 * Every other decision, and whatever a model spoils, goes to the built-in writer. Never throws for the model's faults.
 */
export async function answerWithModel(
  considered: Considered,
  situation: Situation,
  help: ModelHelp,
): Promise<Reply> {
  const { decision } = considered;
  if (decision.kind === 'answer') {
    const [only, ...more] = decision.candidates;
    // Several answers at once, and what stands in a page, are given as they stand.
    const asIs = !only || more.length > 0 || decision.unanswered.length > 0 || only.passage.kind === 'page';
    return asIs ? finish(considered, situation) : phrased(considered, only, situation, help);
  }
  if (decision.kind === 'suggest' || (decision.kind === 'refuse' && decision.grey))
    return pointed(considered, situation, help);
  return finish(considered, situation);
}

async function phrased(
  considered: Considered,
  candidate: Candidate,
  situation: Situation,
  help: ModelHelp,
): Promise<Reply> {
  const { persona, name } = situation.business;
  const writing = writeWithModel(
    help.model,
    {
      passages: [candidate.passage],
      message: situation.query.message,
      previous: situation.query.previous,
      persona: { name: persona?.name ?? name, tone: persona?.tone ?? '' },
    },
    { signal: help.signal },
  );
  let next = await writing.next();
  for (; !next.done; next = await writing.next()) help.onSentence?.(`${next.value.text} [1]`);
  const { kept, dropped, text: draft, end } = next.value;
  const more = { model: useOf(end, draft, dropped), degraded: end.kind === 'failed' };
  if (kept.length === 0) return withTime(finish(considered, situation, more), end);
  const { passage } = candidate;
  const statements = [...new Set(kept.map((sentence) => sentence.source))].join(' ');
  const source = passage.kind === 'entry' ? approvedAnswer(passage.text) : statements;
  const written = {
    text: kept.map((sentence) => `${sentence.text} [1]`).join(' '),
    citations: [cite(1, candidate, source)],
    suggestions: [],
  };
  return withTime(
    replyOf(considered, considered.decision, written, { ...more, writing: end.usage.total_ms }),
    end,
  );
}

async function pointed(considered: Considered, situation: Situation, help: ModelHelp): Promise<Reply> {
  const { message, previous } = situation.query;
  const bounds = { signal: help.signal, deadline: performance.now() + DEFAULT_TIME_LIMITS.totalMs };
  const { candidates, end: rewriting } = await withFollowUp(
    considered.candidates,
    situation,
    help.model,
    bounds,
  );
  const passages = candidates.map(({ passage }) => passage);
  const asked = await pointAtPassage(help.model, { passages, message, previous }, bounds);
  const found = { ...asked, end: rewriting ? together(rewriting, asked.end) : asked.end };
  const dropped =
    found.kind === 'none' && found.end.kind === 'ok' ? [{ text: found.raw, reason: found.reason }] : [];
  const more = { model: useOf(found.end, found.raw, dropped), degraded: found.end.kind === 'failed' };
  const candidate = found.kind === 'pointed' ? candidates[found.n - 1] : undefined;
  const kind = answerKind(message);
  const holds = found.kind === 'pointed' && (kind === null || holdsKind(found.quote, kind));
  if (!candidate || found.kind !== 'pointed' || !holds || !situation.release) {
    return withTime(finish(considered, situation, more), found.end);
  }
  const decision: Decision = {
    kind: 'answer',
    rule: 'model_pointed',
    candidates: [candidate],
    unanswered: [],
    threshold: pointFor(candidate, situation.release.calibration, situation).answer_at,
  };
  const text = candidate.passage.kind === 'entry' ? approvedAnswer(candidate.passage.text) : found.quote;
  const written = { text: `${text} [1]`, citations: [cite(1, candidate, text)], suggestions: [] };
  const ranked = {
    ...considered,
    candidates: [candidate, ...candidates.filter((each) => each !== candidate)],
  };
  return withTime(
    replyOf(ranked, decision, written, { ...more, writing: found.end.usage.total_ms }),
    found.end,
  );
}

/** The candidates, joined in turn by those that a stand-alone wording of a follow-up finds. */
async function withFollowUp(
  candidates: Candidate[],
  { release, query }: Situation,
  model: WriterModel,
  bounds: { signal: AbortSignal | undefined; deadline: number },
): Promise<{ candidates: Candidate[]; end: ModelEnd | null }> {
  const { question, end } = await rewriteFollowUp(model, query, bounds);
  if (question === null || !release) return { candidates, end };
  const more = retrieve(release.index, { message: question, previous: [] }, { limit: POINTABLE });
  const inTurn = Array.from({ length: POINTABLE }, (_, at) => [candidates[at], more[at]]).flat();
  const byDocument = new Map<string, Candidate>();
  for (const each of inTurn)
    if (each && !byDocument.has(each.document_id)) byDocument.set(each.document_id, each);
  return { candidates: [...byDocument.values()], end };
}

/** How the later request ended, with what both took. */
function together(earlier: ModelEnd, later: ModelEnd): ModelEnd {
  const [a, b] = [earlier.usage, later.usage];
  const sum = (one: number | null, other: number | null) =>
    one === null || other === null ? null : one + other;
  const usage = {
    ...b,
    attempts: a.attempts + b.attempts,
    input_tokens: sum(a.input_tokens, b.input_tokens),
    output_tokens: sum(a.output_tokens, b.output_tokens),
    total_ms: a.total_ms + b.total_ms,
    cost: sum(a.cost, b.cost),
  };
  return { ...later, usage };
}

function useOf(end: ModelEnd, draft: string, dropped: ModelUse['dropped']): ModelUse {
  return {
    name: end.usage.model,
    draft: draft === '' ? null : draft,
    dropped,
    input_tokens: end.usage.input_tokens,
    output_tokens: end.usage.output_tokens,
    cost: end.usage.cost,
    failure: end.kind === 'failed' ? end.reason : null,
  };
}

function withTime(reply: Reply, end: ModelEnd): Reply {
  return { ...reply, timings: { ...reply.timings, model: end.usage.total_ms } };
}
