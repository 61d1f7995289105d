import type { Migration } from '../migrate.ts';

/**
 * Senders whose messages reach nobody: a visitor, or a mail address, which is found by its hash so that it holds after the address
 * itself was erased. Conversations of theirs are marked.
 */
export const blockedSenders: Migration = {
  name: '0047-blocked-senders',
  walled: { content: ['blocked_senders'], shared: [] },
  appendOnly: [],
  sql: `
CREATE TABLE blocked_senders (
  business_id TEXT NOT NULL REFERENCES businesses(id), id TEXT NOT NULL, act TEXT NOT NULL, visitor_id TEXT, address TEXT, address_hash TEXT,
  reason TEXT NOT NULL, ended TEXT NOT NULL, made_by TEXT NOT NULL, made_by_name TEXT NOT NULL, created_at INTEGER NOT NULL,
  PRIMARY KEY (business_id, id), UNIQUE (business_id, visitor_id), UNIQUE (business_id, address_hash),
  FOREIGN KEY (business_id, visitor_id) REFERENCES visitors (business_id, id) ON DELETE CASCADE);
CREATE INDEX blocked_senders_act ON blocked_senders (business_id, act);
ALTER TABLE conversations ADD COLUMN blocked INTEGER NOT NULL DEFAULT 0;
CREATE INDEX conversations_blocked ON conversations (business_id, updated_at) WHERE blocked = 1;
`,
};
