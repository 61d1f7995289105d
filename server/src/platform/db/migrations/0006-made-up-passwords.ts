import type { Migration } from '../migrate.ts';

/** The hash of a password that a first start made up, until somebody was shown it. */
export const madeUpPasswords: Migration = {
  name: '0006-made-up-passwords',
  walled: { content: [], shared: [] },
  appendOnly: [],
  sql: 'ALTER TABLE users ADD COLUMN made_up_hash TEXT;',
};
