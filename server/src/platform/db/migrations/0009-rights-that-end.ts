import type { Migration } from '../migrate.ts';

/**
 * A sign-in-as ends with the admin's login it was opened from; a business is suspended for a reason; a
 * conversation keeps the name of whoever holds it, who may be an admin or be removed.
 */
export const rightsThatEnd: Migration = {
  name: '0009-rights-that-end',
  walled: { content: [], shared: [] },
  appendOnly: [],
  sql: `
ALTER TABLE logins ADD COLUMN opened_from TEXT REFERENCES logins (id) ON DELETE CASCADE;
CREATE INDEX logins_opened_from ON logins (opened_from);
ALTER TABLE businesses ADD COLUMN suspended_reason TEXT;
ALTER TABLE conversations ADD COLUMN assignee_name TEXT;
CREATE INDEX conversations_assignee ON conversations (business_id, assignee_id) WHERE assignee_id IS NOT NULL;
`,
};
