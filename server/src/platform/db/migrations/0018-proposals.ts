import type { Migration } from '../migrate.ts';

/** What people propose for the knowledge, and what became of that and of what visitors' messages proposed. */
export const proposals: Migration = {
  name: '0018-proposals',
  walled: { content: ['proposals'], shared: [] },
  appendOnly: [],
  sql: `
CREATE TABLE proposals (
  business_id TEXT NOT NULL REFERENCES businesses(id), id TEXT NOT NULL, kind TEXT NOT NULL, document_id TEXT,
  change TEXT NOT NULL, note TEXT, conversation_id TEXT, made_by TEXT NOT NULL, created_at INTEGER NOT NULL,
  state TEXT NOT NULL, decided_at INTEGER, PRIMARY KEY (business_id, id));
CREATE INDEX proposals_state ON proposals (business_id, state, id);
`,
};
