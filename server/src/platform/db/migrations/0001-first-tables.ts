import type { Migration } from '../migrate.ts';

/** The first tables. `BLOB` becomes `BYTEA` and `INTEGER` `BIGINT` on PostgreSQL; see db/migrate.ts. */
export const firstTables: Migration = {
  name: '0001-first-tables',
  /** Rows belong to one business: the wall (row-level security) is laid on these by template. */
  walled: {
    content: [
      'personas',
      'documents',
      'releases',
      'release_contents',
      'knowledge_tests',
      'visitors',
      'visitor_tokens',
      'conversations',
      'messages',
      'notes',
      'canned_replies',
      'receipts',
      'receipt_bodies',
      'usage',
    ],
    shared: ['users', 'logins', 'links', 'widget_keys', 'audit', 'chains', 'jobs'],
  },
  appendOnly: ['receipts', 'audit'],
  sql: `
CREATE TABLE businesses (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, status TEXT NOT NULL, site_hosts TEXT NOT NULL,
  public_chat INTEGER NOT NULL, settings TEXT NOT NULL, model TEXT, identity_secret TEXT,
  active_release_id TEXT, is_demo INTEGER NOT NULL, created_at INTEGER NOT NULL);

CREATE TABLE users (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, business_id TEXT REFERENCES businesses(id), email TEXT NOT NULL,
  name TEXT NOT NULL, role TEXT NOT NULL, password_hash TEXT, status TEXT NOT NULL, totp_secret TEXT,
  totp_confirmed_at INTEGER, totp_last_step INTEGER, recovery_codes TEXT, created_at INTEGER NOT NULL,
  UNIQUE (kind, email), UNIQUE (business_id, id));

CREATE TABLE logins (
  id TEXT PRIMARY KEY, token_hash TEXT NOT NULL UNIQUE, user_id TEXT NOT NULL REFERENCES users(id) ON DELETE CASCADE,
  business_id TEXT, csrf_secret TEXT NOT NULL, acting_admin_id TEXT, user_agent TEXT NOT NULL,
  created_at INTEGER NOT NULL, last_used_at INTEGER NOT NULL, expires_at INTEGER NOT NULL);
CREATE INDEX logins_user ON logins (user_id);

CREATE TABLE links (
  token_hash TEXT PRIMARY KEY, user_id TEXT NOT NULL REFERENCES users(id) ON DELETE CASCADE, business_id TEXT,
  purpose TEXT NOT NULL, created_at INTEGER NOT NULL, expires_at INTEGER NOT NULL, used_at INTEGER);

CREATE TABLE widget_keys (
  business_id TEXT NOT NULL REFERENCES businesses(id), id TEXT NOT NULL, key TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
  allowed_origins TEXT NOT NULL, is_default INTEGER NOT NULL, revoked_at INTEGER, last_used_at INTEGER,
  last_origin TEXT, created_at INTEGER NOT NULL, PRIMARY KEY (business_id, id));

CREATE TABLE personas (
  business_id TEXT NOT NULL REFERENCES businesses(id), id TEXT NOT NULL, name TEXT NOT NULL, description TEXT NOT NULL,
  tone TEXT NOT NULL, system_prompt TEXT NOT NULL, greeting TEXT, active INTEGER NOT NULL,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, PRIMARY KEY (business_id, id));

CREATE TABLE documents (
  business_id TEXT NOT NULL REFERENCES businesses(id), id TEXT NOT NULL, kind TEXT NOT NULL, external_id TEXT,
  version INTEGER NOT NULL, title TEXT NOT NULL, body TEXT NOT NULL, url TEXT, created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL, deleted_at INTEGER, PRIMARY KEY (business_id, id));
CREATE UNIQUE INDEX documents_external ON documents (business_id, external_id) WHERE deleted_at IS NULL;
CREATE INDEX documents_version ON documents (business_id, version);

CREATE TABLE releases (
  business_id TEXT NOT NULL REFERENCES businesses(id), id TEXT NOT NULL, number INTEGER NOT NULL, note TEXT,
  documents INTEGER NOT NULL, forced INTEGER NOT NULL, calibration TEXT NOT NULL, tests TEXT NOT NULL,
  created_by TEXT NOT NULL, created_at INTEGER NOT NULL, PRIMARY KEY (business_id, id), UNIQUE (business_id, number));

CREATE TABLE release_contents (
  business_id TEXT NOT NULL, release_id TEXT NOT NULL, documents TEXT NOT NULL, index_bytes BLOB NOT NULL,
  PRIMARY KEY (business_id, release_id),
  FOREIGN KEY (business_id, release_id) REFERENCES releases (business_id, id));

CREATE TABLE knowledge_tests (
  business_id TEXT NOT NULL REFERENCES businesses(id), id TEXT NOT NULL, question TEXT NOT NULL, expect TEXT NOT NULL,
  document_id TEXT, created_at INTEGER NOT NULL, PRIMARY KEY (business_id, id));

CREATE TABLE visitors (
  business_id TEXT NOT NULL REFERENCES businesses(id), id TEXT NOT NULL, external_id TEXT,
  name TEXT, email TEXT, verified INTEGER NOT NULL, created_at INTEGER NOT NULL, last_seen_at INTEGER NOT NULL,
  PRIMARY KEY (business_id, id));
CREATE UNIQUE INDEX visitors_external ON visitors (business_id, external_id) WHERE external_id IS NOT NULL;

CREATE TABLE visitor_tokens (
  business_id TEXT NOT NULL, token_hash TEXT NOT NULL, visitor_id TEXT NOT NULL, created_at INTEGER NOT NULL,
  PRIMARY KEY (business_id, token_hash),
  FOREIGN KEY (business_id, visitor_id) REFERENCES visitors (business_id, id) ON DELETE CASCADE);

CREATE TABLE conversations (
  business_id TEXT NOT NULL, id TEXT NOT NULL, visitor_id TEXT NOT NULL, alias TEXT, channel TEXT NOT NULL,
  status TEXT NOT NULL, assignee_id TEXT, fence INTEGER NOT NULL, last_seq INTEGER NOT NULL,
  last_note INTEGER NOT NULL, refusals INTEGER NOT NULL DEFAULT 0, first_message TEXT, last_message TEXT,
  last_outcome TEXT, escalation TEXT, context TEXT, draft TEXT, had_staff INTEGER NOT NULL, waiting_since INTEGER,
  staff_spoke_at INTEGER, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL,
  PRIMARY KEY (business_id, id),
  FOREIGN KEY (business_id, visitor_id) REFERENCES visitors (business_id, id) ON DELETE CASCADE);
CREATE UNIQUE INDEX conversations_alias ON conversations (business_id, visitor_id, alias);
CREATE INDEX conversations_inbox ON conversations (business_id, status, updated_at);
CREATE INDEX conversations_recent ON conversations (business_id, updated_at);

CREATE TABLE messages (
  business_id TEXT NOT NULL, conversation_id TEXT NOT NULL, seq INTEGER NOT NULL, id TEXT NOT NULL,
  role TEXT NOT NULL, text TEXT NOT NULL, outcome TEXT, citations TEXT, suggestions TEXT, author_id TEXT, author TEXT,
  receipt_id TEXT, in_reply_to TEXT, client_message_id TEXT, result TEXT, rating TEXT, rating_comment TEXT,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (business_id, conversation_id, seq), UNIQUE (business_id, id),
  FOREIGN KEY (business_id, conversation_id) REFERENCES conversations (business_id, id) ON DELETE CASCADE);
CREATE UNIQUE INDEX messages_client ON messages (business_id, client_message_id, conversation_id)
  WHERE client_message_id IS NOT NULL;
CREATE INDEX messages_time ON messages (business_id, created_at);

CREATE TABLE notes (
  business_id TEXT NOT NULL, conversation_id TEXT NOT NULL, number INTEGER NOT NULL, id TEXT NOT NULL,
  author_id TEXT NOT NULL, author TEXT NOT NULL, text TEXT NOT NULL, created_at INTEGER NOT NULL,
  PRIMARY KEY (business_id, conversation_id, number),
  FOREIGN KEY (business_id, conversation_id) REFERENCES conversations (business_id, id) ON DELETE CASCADE);

CREATE TABLE canned_replies (
  business_id TEXT NOT NULL REFERENCES businesses(id), id TEXT NOT NULL, title TEXT NOT NULL, text TEXT NOT NULL,
  created_at INTEGER NOT NULL, PRIMARY KEY (business_id, id));

CREATE TABLE receipts (
  business_id TEXT NOT NULL, number INTEGER NOT NULL, id TEXT NOT NULL, conversation_id TEXT NOT NULL,
  message_id TEXT, body_hash TEXT NOT NULL, previous_hash TEXT NOT NULL, hash TEXT NOT NULL,
  created_at INTEGER NOT NULL, PRIMARY KEY (business_id, number), UNIQUE (business_id, id));

CREATE TABLE receipt_bodies (
  business_id TEXT NOT NULL, receipt_id TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (business_id, receipt_id));

CREATE TABLE audit (
  business_id TEXT NOT NULL, number INTEGER NOT NULL, id TEXT NOT NULL, action TEXT NOT NULL, actor_id TEXT,
  actor_kind TEXT NOT NULL, actor_name TEXT NOT NULL, target TEXT, detail TEXT NOT NULL, previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL, created_at INTEGER NOT NULL, PRIMARY KEY (business_id, number));
CREATE INDEX audit_time ON audit (created_at);

CREATE TABLE chains (
  business_id TEXT NOT NULL, chain TEXT NOT NULL, number INTEGER NOT NULL, hash TEXT NOT NULL,
  PRIMARY KEY (business_id, chain));

CREATE TABLE usage (
  business_id TEXT NOT NULL, day TEXT NOT NULL, name TEXT NOT NULL, count INTEGER NOT NULL,
  PRIMARY KEY (business_id, day, name));

CREATE TABLE jobs (
  business_id TEXT NOT NULL, id TEXT PRIMARY KEY, kind TEXT NOT NULL, payload TEXT NOT NULL, attempts INTEGER NOT NULL,
  run_at INTEGER NOT NULL, locked_until INTEGER, failed_at INTEGER, error TEXT, created_at INTEGER NOT NULL);
CREATE INDEX jobs_due ON jobs (run_at);
`,
};
