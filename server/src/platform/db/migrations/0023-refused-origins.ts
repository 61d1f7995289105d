import type { Migration } from '../migrate.ts';

/** Sites that asked with a widget key and were refused, so that the owner learns of a page he forgot; a short list of the latest. */
export const refusedOrigins: Migration = {
  name: '0023-refused-origins',
  walled: { content: [], shared: [] },
  appendOnly: [],
  sql: `ALTER TABLE widget_keys ADD COLUMN refused_origins TEXT NOT NULL DEFAULT '[]';`,
};
