/** What a program can be told of. */
export const webhookEvents = [
  'conversation.started',
  'conversation.waiting',
  'conversation.taken',
  'conversation.closed',
  'message.created',
  'contact.changed',
  'rating.created',
  'knowledge.published',
  'knowledge.gap',
  'action.requested',
  'action.done',
  'action.failed',
  'plan.near',
  'plan.reached',
] as const;
