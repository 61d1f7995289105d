import type { Migration } from '../migrate.ts';

/** What became one document with another one, what a run left out of the pages of a site, and which worker does it. */
export const mergedDocuments: Migration = {
  name: '0045-merged-documents',
  walled: { content: [], shared: [] },
  appendOnly: [],
  sql: `
ALTER TABLE source_documents ADD COLUMN merged TEXT;
ALTER TABLE source_runs ADD COLUMN left_out TEXT;
ALTER TABLE source_runs ADD COLUMN holder TEXT;
`,
};
