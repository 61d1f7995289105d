import type { ModelUse, Reply } from '../../answering/writing/reply.ts';

/** What becomes of a reply while a person speaks with the visitor. @param model what was asked of one in vain */
export function heldByStaff(model: ModelUse | null): Reply {
  return {
    outcome: 'with_staff',
    text: null,
    confidence: null,
    threshold: null,
    rule: 'staff_hold',
    reason: 'Bob kept silent because a person is speaking with this visitor.',
    citations: [],
    suggestions: [],
    reading: 'question',
    candidates: [],
    decision: 'hold',
    model,
    degraded: false,
    timings: {},
  };
}

/** What becomes of a message that the business wants answered by people: it waits for one. */
export const leftToStaff: Reply = {
  ...heldByStaff(null),
  outcome: 'escalated',
  rule: 'left_to_staff',
  reason: 'Bob kept silent because people answer the mail of this business.',
};
