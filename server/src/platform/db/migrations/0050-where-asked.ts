import type { Migration } from '../migrate.ts';

/** On which page a conversation began, and in which language something was first asked in it. */
export const whereAsked: Migration = {
  name: '0050-where-asked',
  walled: { content: [], shared: [] },
  appendOnly: [],
  sql: `
ALTER TABLE conversations ADD COLUMN asked_on TEXT;
ALTER TABLE conversations ADD COLUMN asked_in TEXT;
`,
};
