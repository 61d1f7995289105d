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
