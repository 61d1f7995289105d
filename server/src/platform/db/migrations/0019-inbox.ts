import type { Migration } from '../migrate.ts';

/** Who spoke last, what is urgent, and what each person on staff has read; and the order of the inbox. */
export const inbox: Migration = {
  name: '0019-inbox',
  walled: { content: ['conversation_reads'], shared: [] },
  appendOnly: [],
  sql: `
ALTER TABLE conversations ADD COLUMN urgent INTEGER NOT NULL DEFAULT 0;
ALTER TABLE conversations ADD COLUMN last_by TEXT;
ALTER TABLE conversations ADD COLUMN visitor_messages INTEGER NOT NULL DEFAULT 0;
CREATE INDEX conversations_place ON conversations (business_id, (
  CASE status WHEN 'waiting' THEN (1 - urgent) * 10000000000000 + coalesce(waiting_since, 0)
    WHEN 'with_staff' THEN 29999999999999 - updated_at
    WHEN 'open' THEN 39999999999999 - updated_at
    ELSE 49999999999999 - updated_at END), id);

CREATE TABLE conversation_reads (
  business_id TEXT NOT NULL, conversation_id TEXT NOT NULL, user_id TEXT NOT NULL, visitor_messages INTEGER NOT NULL,
  PRIMARY KEY (business_id, conversation_id, user_id),
  FOREIGN KEY (business_id, conversation_id) REFERENCES conversations (business_id, id) ON DELETE CASCADE);
`,
};
