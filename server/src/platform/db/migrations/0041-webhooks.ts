import type { Migration } from '../migrate.ts';

/** Addresses of programs that are told what happens, and what each was told. */
export const webhooks: Migration = {
  name: '0041-webhooks',
  walled: { content: ['webhooks', 'webhook_deliveries'], shared: [] },
  appendOnly: [],
  sql: `
CREATE TABLE webhooks (
  business_id TEXT NOT NULL REFERENCES businesses(id), id TEXT NOT NULL, url TEXT NOT NULL, description TEXT NOT NULL,
  events TEXT NOT NULL, state TEXT NOT NULL, off_reason TEXT, sealed_secret TEXT NOT NULL, replaced_secret TEXT,
  replaced_until INTEGER, failing_since INTEGER, leased_until INTEGER, created_at INTEGER NOT NULL,
  PRIMARY KEY (business_id, id));

CREATE TABLE webhook_deliveries (
  business_id TEXT NOT NULL, id TEXT NOT NULL, webhook_id TEXT NOT NULL, event_id TEXT NOT NULL, event_type TEXT NOT NULL,
  subject TEXT NOT NULL, place INTEGER NOT NULL, body TEXT NOT NULL, state TEXT NOT NULL, attempts TEXT NOT NULL,
  next_attempt_at INTEGER, created_at INTEGER NOT NULL, PRIMARY KEY (business_id, id),
  FOREIGN KEY (business_id, webhook_id) REFERENCES webhooks (business_id, id) ON DELETE CASCADE);
CREATE INDEX webhook_deliveries_subject ON webhook_deliveries (business_id, webhook_id, subject, place);
CREATE INDEX webhook_deliveries_due ON webhook_deliveries (business_id, webhook_id, next_attempt_at);
`,
};
