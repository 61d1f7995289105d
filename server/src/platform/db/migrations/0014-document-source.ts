import type { Migration } from '../migrate.ts';

/** Where in a file or on a page a document of the draft stood. */
export const documentSource: Migration = {
  name: '0014-document-source',
  walled: { content: [], shared: [] },
  appendOnly: [],
  sql: 'ALTER TABLE documents ADD COLUMN source TEXT;',
};
