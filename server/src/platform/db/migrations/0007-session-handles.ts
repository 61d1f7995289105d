import { sha256 } from '../../../kernel/ids.ts';
import type { Migration } from '../migrate.ts';

/**
 * What opens a conversation is no longer its id: visitors' handles have a table of their own, as hashes. The
 * ids that visitors knew so far only name from here on. What clients called their messages is hashed too.
 */
export const sessionHandles: Migration = {
  name: '0007-session-handles',
  walled: { content: ['session_handles'], shared: [] },
  appendOnly: [],
  sql: {
    sqlite: (connection) => {
      connection.function('sha256_hex', { deterministic: true }, (text) => sha256(String(text)));
      return tables() + hashed('sha256_hex(client_message_id)');
    },
    // The owner of the tables stands behind the wall too, where no business is named.
    postgres: `${tables()}
ALTER TABLE messages NO FORCE ROW LEVEL SECURITY;
${hashed(`encode(sha256(convert_to(client_message_id, 'UTF8')), 'hex')`)}
ALTER TABLE messages FORCE ROW LEVEL SECURITY;`,
  },
};

function tables(): string {
  return `
CREATE TABLE session_handles (
  business_id TEXT NOT NULL, handle_hash TEXT NOT NULL, conversation_id TEXT NOT NULL, created_at INTEGER NOT NULL,
  PRIMARY KEY (business_id, handle_hash),
  FOREIGN KEY (business_id, conversation_id) REFERENCES conversations (business_id, id) ON DELETE CASCADE);
CREATE INDEX session_handles_conversation ON session_handles (business_id, conversation_id);
ALTER TABLE messages ADD COLUMN sent_as TEXT;
ALTER TABLE messages ADD COLUMN gave_token INTEGER NOT NULL DEFAULT 0;
`;
}

function hashed(hash: string): string {
  return `UPDATE messages SET client_message_id = ${hash} WHERE role = 'visitor' AND client_message_id IS NOT NULL;`;
}
