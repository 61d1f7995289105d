import type { Migration } from '../migrate.ts';

/** Which pages of a site its own sitemap lists. */
export const listedPages: Migration = {
  name: '0059-listed-pages',
  walled: { content: [], shared: [] },
  appendOnly: [],
  sql: `
ALTER TABLE source_pages ADD COLUMN listed INTEGER NOT NULL DEFAULT 0;
`,
};
