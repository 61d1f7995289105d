import type { Migration } from '../migrate.ts';

/** Indexes that hold all that figures count, so that an overview reads no message's text. */
export const figures: Migration = {
  name: '0002-figures',
  walled: { content: [], shared: [] },
  appendOnly: [],
  sql: `
DROP INDEX messages_time;
CREATE INDEX messages_figures ON messages (business_id, created_at, role, outcome, rating);
CREATE INDEX conversations_figures ON conversations (business_id, created_at, had_staff, last_seq);
CREATE INDEX messages_escalated ON messages (business_id, created_at, conversation_id) WHERE outcome = 'escalated';
CREATE INDEX receipts_silent ON receipts (business_id, created_at) WHERE message_id IS NULL;
`,
};
