import type { Migration } from '../migrate.ts';

/**
 * Actions of the draft; the headers they may send, sealed for one host each; what visitors had done; and the form that a reply
 * offered.
 */
export const actions: Migration = {
  name: '0044-actions',
  walled: { content: ['actions', 'action_secrets', 'action_runs'], shared: [] },
  appendOnly: [],
  sql: `
ALTER TABLE messages ADD COLUMN form TEXT;

CREATE TABLE actions (
  business_id TEXT NOT NULL REFERENCES businesses(id), id TEXT NOT NULL, name TEXT NOT NULL, version INTEGER NOT NULL,
  body TEXT NOT NULL, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER,
  PRIMARY KEY (business_id, id));
CREATE UNIQUE INDEX actions_name ON actions (business_id, name) WHERE deleted_at IS NULL;

CREATE TABLE action_secrets (
  business_id TEXT NOT NULL, action_id TEXT NOT NULL, host TEXT NOT NULL, header TEXT NOT NULL, sealed_secret TEXT NOT NULL,
  updated_at INTEGER NOT NULL, PRIMARY KEY (business_id, action_id, host, header),
  FOREIGN KEY (business_id, action_id) REFERENCES actions (business_id, id) ON DELETE CASCADE);

CREATE TABLE action_runs (
  business_id TEXT NOT NULL, id TEXT NOT NULL, action_id TEXT NOT NULL, action TEXT NOT NULL, title TEXT NOT NULL,
  version INTEGER NOT NULL, conversation_id TEXT NOT NULL, visitor_id TEXT NOT NULL, client_hash TEXT NOT NULL,
  fingerprint TEXT NOT NULL, language TEXT NOT NULL, state TEXT NOT NULL, confirmed TEXT NOT NULL, request TEXT,
  response TEXT, problem TEXT, approvals TEXT NOT NULL, note TEXT, asked_id TEXT NOT NULL, result TEXT, receipt_id TEXT,
  created_at INTEGER NOT NULL, started_at INTEGER, ended_at INTEGER,
  PRIMARY KEY (business_id, id), UNIQUE (business_id, visitor_id, client_hash),
  FOREIGN KEY (business_id, conversation_id) REFERENCES conversations (business_id, id) ON DELETE CASCADE);
CREATE INDEX action_runs_state ON action_runs (business_id, state, id);
CREATE INDEX action_runs_conversation ON action_runs (business_id, conversation_id, id);
CREATE INDEX action_runs_action ON action_runs (business_id, action_id, created_at);
`,
};
