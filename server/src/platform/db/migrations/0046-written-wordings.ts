import type { Migration } from '../migrate.ts';

/** Which language model wrote a proposal. */
export const writtenWordings: Migration = {
  name: '0046-written-wordings',
  walled: { content: [], shared: [] },
  appendOnly: [],
  sql: 'ALTER TABLE proposals ADD COLUMN model TEXT;',
};
