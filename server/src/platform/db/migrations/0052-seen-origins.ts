import type { Migration } from '../migrate.ts';

/** Sites that called in with a widget key, each with when it last did and by which form of embedding; the latest ones. */
export const seenOrigins: Migration = {
  name: '0052-seen-origins',
  walled: { content: [], shared: [] },
  appendOnly: [],
  sql: `ALTER TABLE widget_keys ADD COLUMN seen_origins TEXT NOT NULL DEFAULT '[]';`,
};
