import type { ConversationsTable } from '../../platform/db/schema.ts';

/** How a visitor said he can be reached, in the form for the team. */
export interface GivenContact {
  name?: string | undefined;
  email?: string | undefined;
  phone?: string | undefined;
  note?: string | undefined;
}

/** What a conversation's row holds of it; nothing where the form was never sent. */
export function givenContact({ escalation }: Pick<ConversationsTable, 'escalation'>): GivenContact {
  // Written by escalate() in this shape.
  return JSON.parse(escalation ?? '{}') as GivenContact;
}
