import type { Migration } from '../migrate.ts';

/** Which of the operator's plans a business has, and what was put on its account beside it. */
export const plans: Migration = {
  name: '0055-plans',
  walled: { content: ['credits'], shared: [] },
  appendOnly: [],
  sql: `
ALTER TABLE businesses ADD COLUMN plan TEXT;

CREATE TABLE credits (
  business_id TEXT NOT NULL REFERENCES businesses(id), id TEXT NOT NULL, reference TEXT NOT NULL, messages INTEGER NOT NULL,
  amount INTEGER NOT NULL, currency TEXT NOT NULL, note TEXT NOT NULL, actor TEXT NOT NULL, created_at INTEGER NOT NULL,
  PRIMARY KEY (business_id, id), UNIQUE (business_id, reference));
`,
};
