import type { Migration } from '../migrate.ts';

/**
 * Mails about a conversation and what became of each; the secrets that stand in them, as hashes; the site a visitor writes on,
 * where a mail leads him back to; and tokens that open one conversation only.
 */
export const mail: Migration = {
  name: '0030-mail',
  walled: { content: ['mails', 'mail_secrets', 'mails_in'], shared: [] },
  appendOnly: [],
  sql: `
ALTER TABLE conversations ADD COLUMN origin TEXT;
ALTER TABLE visitor_tokens ADD COLUMN conversation_id TEXT;

CREATE TABLE mails (
  business_id TEXT NOT NULL, id TEXT NOT NULL, conversation_id TEXT NOT NULL, kind TEXT NOT NULL, recipient TEXT NOT NULL,
  seq INTEGER, state TEXT NOT NULL, reason TEXT, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL,
  PRIMARY KEY (business_id, id),
  FOREIGN KEY (business_id, conversation_id) REFERENCES conversations (business_id, id) ON DELETE CASCADE);
CREATE INDEX mails_conversation ON mails (business_id, conversation_id, created_at);

CREATE TABLE mail_secrets (
  business_id TEXT NOT NULL, secret_hash TEXT NOT NULL, purpose TEXT NOT NULL, conversation_id TEXT NOT NULL,
  recipient TEXT NOT NULL, user_id TEXT, created_at INTEGER NOT NULL, expires_at INTEGER NOT NULL,
  PRIMARY KEY (business_id, secret_hash),
  FOREIGN KEY (business_id, conversation_id) REFERENCES conversations (business_id, id) ON DELETE CASCADE);
CREATE TABLE mails_in (
  business_id TEXT NOT NULL, id TEXT NOT NULL, fingerprint TEXT NOT NULL, state TEXT NOT NULL, why TEXT,
  conversation_id TEXT, message_id TEXT, sender TEXT NOT NULL, sender_name TEXT, recipient TEXT NOT NULL,
  subject TEXT NOT NULL, header_id TEXT, text TEXT NOT NULL, quoted TEXT NOT NULL, files TEXT NOT NULL,
  received_at INTEGER NOT NULL, PRIMARY KEY (business_id, id), UNIQUE (business_id, fingerprint));
CREATE INDEX mails_in_state ON mails_in (business_id, state, id);
CREATE INDEX mails_in_conversation ON mails_in (business_id, conversation_id);
CREATE INDEX mail_secrets_conversation ON mail_secrets (business_id, conversation_id);
`,
};
