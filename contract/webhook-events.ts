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

/** How a webhook is written: as Standard Webhooks says, or as the incoming webhooks of a team's chat take a notice. */
export const webhookFormats = ['standard', 'slack', 'teams'] as const;
export type WebhookFormat = (typeof webhookFormats)[number];
