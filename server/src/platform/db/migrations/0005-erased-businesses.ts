import type { Migration } from '../migrate.ts';

/** When a business was erased; its row stays, so that its chains can be verified. */
export const erasedBusinesses: Migration = {
  name: '0005-erased-businesses',
  walled: { content: [], shared: [] },
  appendOnly: [],
  sql: 'ALTER TABLE businesses ADD COLUMN erased_at INTEGER;',
};
