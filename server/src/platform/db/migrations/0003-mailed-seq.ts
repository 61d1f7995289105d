import type { Migration } from '../migrate.ts';

/** Up to which message a visitor who was gone has been written to by mail. */
export const mailedSeq: Migration = {
  name: '0003-mailed-seq',
  walled: { content: [], shared: [] },
  appendOnly: [],
  sql: 'ALTER TABLE conversations ADD COLUMN mailed_seq INTEGER NOT NULL DEFAULT 0;',
};
