import type { Migration } from '../migrate.ts';

/** Changes that wait until another person approves them. */
export const approvals: Migration = {
  name: '0016-approvals',
  walled: { content: ['approvals'], shared: [] },
  appendOnly: [],
  sql: `
ALTER TABLE releases ADD COLUMN state TEXT NOT NULL DEFAULT 'published';

CREATE TABLE approvals (
  business_id TEXT NOT NULL REFERENCES businesses(id), id TEXT NOT NULL, kind TEXT NOT NULL, release_id TEXT,
  change TEXT NOT NULL, note TEXT, made_by TEXT NOT NULL, made_by_name TEXT NOT NULL, created_at INTEGER NOT NULL,
  state TEXT NOT NULL, decided_by TEXT, decided_by_name TEXT, decided_note TEXT, decided_at INTEGER,
  PRIMARY KEY (business_id, id));
CREATE INDEX approvals_state ON approvals (business_id, state, id);
`,
};
