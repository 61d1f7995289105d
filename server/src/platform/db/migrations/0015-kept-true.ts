import type { Migration } from '../migrate.ts';

/** From when and until when a document holds, when someone should look at it again, who, and whether he was told. */
export const keptTrue: Migration = {
  name: '0015-kept-true',
  walled: { content: [], shared: [] },
  appendOnly: [],
  sql: `
ALTER TABLE documents ADD COLUMN valid_from BIGINT;
ALTER TABLE documents ADD COLUMN valid_until BIGINT;
ALTER TABLE documents ADD COLUMN review_by BIGINT;
ALTER TABLE documents ADD COLUMN owner_id TEXT;
ALTER TABLE documents ADD COLUMN reminded_at BIGINT;
`,
};
