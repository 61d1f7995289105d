import type { Migration } from '../migrate.ts';

/** Files that visitors and staff send each other; what they hold lies apart, so that lists stay quick. */
export const attachments: Migration = {
  name: '0022-attachments',
  walled: { content: ['attachments', 'attachment_contents'], shared: [] },
  appendOnly: [],
  sql: `
ALTER TABLE messages ADD COLUMN attachments TEXT;

CREATE TABLE attachments (
  business_id TEXT NOT NULL REFERENCES businesses(id), id TEXT NOT NULL, conversation_id TEXT, visitor_id TEXT,
  user_id TEXT, message_id TEXT, name TEXT NOT NULL, media_type TEXT NOT NULL, size INTEGER NOT NULL, created_at INTEGER NOT NULL,
  PRIMARY KEY (business_id, id),
  FOREIGN KEY (business_id, conversation_id) REFERENCES conversations (business_id, id) ON DELETE CASCADE,
  FOREIGN KEY (business_id, visitor_id) REFERENCES visitors (business_id, id) ON DELETE CASCADE);
CREATE INDEX attachments_unsent ON attachments (business_id, created_at) WHERE message_id IS NULL;
CREATE INDEX attachments_conversation ON attachments (business_id, conversation_id);

CREATE TABLE attachment_contents (
  business_id TEXT NOT NULL, attachment_id TEXT NOT NULL, content BLOB NOT NULL,
  PRIMARY KEY (business_id, attachment_id),
  FOREIGN KEY (business_id, attachment_id) REFERENCES attachments (business_id, id) ON DELETE CASCADE);
`,
};
