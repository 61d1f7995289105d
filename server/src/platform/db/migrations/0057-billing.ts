import type { Migration } from '../migrate.ts';

/** What the operator's payment service knows of a business, and how much of its use it was told. */
export const billing: Migration = {
  name: '0057-billing',
  walled: { content: ['billing'], shared: [] },
  appendOnly: [],
  sql: `
CREATE TABLE billing (
  business_id TEXT NOT NULL REFERENCES businesses(id), service TEXT NOT NULL, customer TEXT, subscription TEXT, item TEXT, price TEXT,
  month TEXT NOT NULL, reported INTEGER NOT NULL, pending INTEGER, leased_until INTEGER, updated_at INTEGER NOT NULL,
  PRIMARY KEY (business_id, service));
`,
};
