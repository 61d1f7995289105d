import type { Migration } from '../migrate.ts';

/** What a visitor has seen, and what became of the last thing a person wrote to him. */
export const delivery: Migration = {
  name: '0012-delivery',
  walled: { content: [], shared: [] },
  appendOnly: [],
  sql: `
ALTER TABLE conversations ADD COLUMN seen_seq INTEGER NOT NULL DEFAULT 0;
ALTER TABLE conversations ADD COLUMN delivery TEXT;
`,
};
