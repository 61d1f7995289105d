import type { Migration } from '../migrate.ts';

/** The pictures that widgets show of their businesses, each under the hash of its bytes. */
export const logos: Migration = {
  name: '0024-logos',
  walled: { content: ['logos'], shared: [] },
  appendOnly: [],
  sql: `
CREATE TABLE logos (
  business_id TEXT NOT NULL REFERENCES businesses(id), id TEXT NOT NULL, png BLOB NOT NULL, created_at INTEGER NOT NULL,
  PRIMARY KEY (business_id, id));
`,
};
