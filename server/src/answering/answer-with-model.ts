import type { ModelEnd, WriterModel } from '../models/model-request.ts';
import { answerKind, holdsKind } from '../retrieval/answer-kind.ts';
import type { Candidate } from '../retrieval/types.ts';
import { type Considered, finish, replyOf } from './answer-from.ts';
import { pointFor } from './decide.ts';
import { pointAtPassage } from './point-at-passage.ts';
import { approvedAnswer } from './quotable.ts';
import { cite, type ModelUse, type Reply } from './reply.ts';
import type { Situation } from './situation.ts';
import { writeWithModel } from './write-with-model.ts';

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
  if (decision.kind === 'answer') return phrased(considered, decision.candidate, situation, help);
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
  const found = await pointAtPassage(
    help.model,
    { passages: considered.candidates.map(({ passage }) => passage), message, previous },
    { signal: help.signal },
  );
  const dropped =
    found.kind === 'none' && found.end.kind === 'ok' ? [{ text: found.raw, reason: found.reason }] : [];
  const more = { model: useOf(found.end, found.raw, dropped), degraded: found.end.kind === 'failed' };
  const candidate = found.kind === 'pointed' ? considered.candidates[found.n - 1] : undefined;
  const kind = answerKind(message);
  const holds = found.kind === 'pointed' && (kind === null || holdsKind(found.quote, kind));
  if (!candidate || found.kind !== 'pointed' || !holds || !situation.release) {
    return withTime(finish(considered, situation, more), found.end);
  }
  const decision = {
    kind: 'answer',
    rule: 'model_pointed',
    candidate,
    threshold: pointFor(candidate, situation.release.calibration, situation).answer_at,
  } as const;
  const text = candidate.passage.kind === 'entry' ? approvedAnswer(candidate.passage.text) : found.quote;
  const written = { text: `${text} [1]`, citations: [cite(1, candidate, text)], suggestions: [] };
  return withTime(
    replyOf(considered, decision, written, { ...more, writing: found.end.usage.total_ms }),
    found.end,
  );
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
