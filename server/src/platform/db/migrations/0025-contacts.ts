import type { Migration } from '../migrate.ts';

/** People over their conversations; each visitor, a device, may be one of a person's. */
export const contacts: Migration = {
  name: '0025-contacts',
  walled: { content: ['contacts'], shared: [] },
  appendOnly: [],
  sql: `
CREATE TABLE contacts (
  business_id TEXT NOT NULL REFERENCES businesses(id), id TEXT NOT NULL, name TEXT, email TEXT, phone TEXT,
  note TEXT NOT NULL, consent INTEGER, folded TEXT NOT NULL, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL,
  PRIMARY KEY (business_id, id));
CREATE INDEX contacts_recent ON contacts (business_id, updated_at, id);
ALTER TABLE visitors ADD COLUMN contact_id TEXT;
CREATE INDEX visitors_contact ON visitors (business_id, contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX conversations_visitor ON conversations (business_id, visitor_id);
`,
};
