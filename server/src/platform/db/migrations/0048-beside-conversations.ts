import type { Migration } from '../migrate.ts';

/** What a business itself keeps of its contacts; and on which page, device and in which language a visitor writes. */
export const besideConversations: Migration = {
  name: '0048-beside-conversations',
  walled: { content: [], shared: [] },
  appendOnly: [],
  sql: `
ALTER TABLE contacts ADD COLUMN fields TEXT NOT NULL DEFAULT '{}';
ALTER TABLE conversations ADD COLUMN page TEXT;
ALTER TABLE conversations ADD COLUMN device TEXT;
ALTER TABLE conversations ADD COLUMN page_language TEXT;
`,
};
