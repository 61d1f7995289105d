import type { Migration } from '../migrate.ts';

/** A business's own labels, which conversations wear; and until when one is out of the list. */
export const labels: Migration = {
  name: '0036-labels',
  walled: { content: ['labels'], shared: [] },
  appendOnly: [],
  sql: `
CREATE TABLE labels (
  business_id TEXT NOT NULL REFERENCES businesses(id), id TEXT NOT NULL, name TEXT NOT NULL, folded TEXT NOT NULL,
  colour TEXT NOT NULL, created_at INTEGER NOT NULL,
  PRIMARY KEY (business_id, id), UNIQUE (business_id, folded));
ALTER TABLE conversations ADD COLUMN label_ids TEXT NOT NULL DEFAULT '|';
ALTER TABLE conversations ADD COLUMN snoozed_until INTEGER;
CREATE INDEX conversations_snoozed ON conversations (business_id, snoozed_until) WHERE snoozed_until IS NOT NULL;
`,
};
