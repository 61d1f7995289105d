import type { Citation, Form, Outcome, Suggestion } from '@askbob/contract/endpoints/chat.ts';
import type { Receipt } from '@askbob/contract/endpoints/insights.ts';
import type { ReasonParts } from '@askbob/contract/reason-parts.ts';
import type { Candidate } from '../../retrieval/types.ts';
import type { Decision, Rule } from '../deciding/decide.ts';
import type { Reading } from '../reading/read-message.ts';

/** What a model did for a reply, for the receipt. */
export interface ModelUse {
  name: string;
  /** Which wording of the task it was given, and how many units it could choose from. */
  prompt: string;
  offered: number;
  draft: string | null;
  dropped: { text: string; reason: string }[];
  input_tokens: number | null;
  output_tokens: number | null;
  /** In the currency of the operator's prices; null without prices. */
  cost: number | null;
  failure: string | null;
}

/** An answer that waits until a person approves it. */
export interface Held {
  text: string;
  citations: Citation[];
}

/** A finished reply with everything its receipt has to say. */
export interface Reply {
  outcome: Outcome;
  text: string | null;
  confidence: number | null;
  threshold: number | null;
  rule: Rule | 'staff_hold' | 'left_to_staff' | 'supervised' | 'files' | 'action' | 'blocked' | 'plan_limit';
  reason: string;
  /** What stands in the reason, for who says it in another language. */
  reason_parts?: ReasonParts;
  citations: Citation[];
  suggestions: Suggestion[];
  /** What may be filled in to have it done. */
  form?: Form | null;
  /** What was done, for the receipt. */
  action?: NonNullable<Receipt['action']>;
  /** The answer behind a reply that only says that a person checks it. */
  held?: Held;
  reading: Reading['kind'];
  candidates: Candidate[];
  decision: Decision['kind'] | 'hold' | 'action';
  model: ModelUse | null;
  degraded: boolean;
  /** Milliseconds per step. */
  timings: Record<string, number>;
}

/** A candidate as a citation with this number and quote. */
export function cite(n: number, { passage }: Candidate, quote: string): Citation {
  const { document_id, external_id, version, title, url } = passage;
  return { n, document_id, external_id, version, title, url, quote };
}

/** A candidate as a question the visitor can pick, with its words where they are likely enough to be what he wants. */
export function suggest({ document_id, external_id, passage }: Candidate, quote: string | null): Suggestion {
  return { document_id, external_id, question: passage.title, quote };
}
