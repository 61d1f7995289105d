import type { Receipt } from '@askbob/contract/endpoints/insights.ts';
import type { Situation } from '../../answering/reading/situation.ts';
import type { Reply } from '../../answering/writing/reply.ts';

/** What a receipt's stored body holds: the wire's receipt without what the chain and the row add. */
export type ReceiptBody = Omit<
  Receipt,
  | 'id'
  | 'number'
  | 'session_id'
  | 'conversation_id'
  | 'message_id'
  | 'created_at'
  | 'hash'
  | 'previous_hash'
  | 'link'
>;

/** How many of the considered passages a receipt keeps. */
const KEPT = 5;

const round = (value: number): number => Math.round(value * 1e4) / 1e4;

/** The story of one reply as JSON: what was asked, found, decided, dropped and said. */
export function receiptBody(message: string, reply: Reply, situation: Situation): string {
  const cited = new Set(reply.citations.map(({ document_id }) => document_id));
  const { persona } = situation.business;
  const body: ReceiptBody = {
    summary: reply.reason,
    message,
    outcome: reply.outcome,
    reply: reply.text,
    confidence: reply.confidence,
    threshold: reply.threshold,
    rule: reply.rule,
    reason: reply.reason,
    ...(reply.reason_parts ? { reason_parts: reply.reason_parts } : {}),
    passages: reply.candidates.slice(0, KEPT).map((candidate, rank) => ({
      document_id: candidate.document_id,
      external_id: candidate.external_id,
      title: candidate.title,
      text: candidate.passage.text.slice(0, 1200),
      matched_wording: candidate.matched_wording,
      score: round(candidate.score),
      confidence: round(candidate.confidence),
      cited: cited.has(candidate.document_id),
      // What the calibrator saw explains the decision, which was about the first.
      features: rank === 0 ? roundAll(candidate.features) : {},
    })),
    citations: reply.citations,
    ...(reply.action ? { action: reply.action } : {}),
    persona: persona ? { id: persona.id, name: persona.name } : null,
    release: situation.release ? { id: situation.release.id, number: situation.release.number } : null,
    model: reply.model,
    timings_ms: roundAll(reply.timings),
    degraded: reply.degraded,
  };
  return JSON.stringify(body);
}

function roundAll(values: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, round(value)]));
}
