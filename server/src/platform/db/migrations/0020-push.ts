import type { Migration } from '../migrate.ts';

/** Devices that are told when a visitor needs somebody. Each ends with the login it was set up under. */
export const push: Migration = {
  name: '0020-push',
  walled: { content: [], shared: ['push_subscriptions'] },
  appendOnly: [],
  sql: `
CREATE TABLE push_subscriptions (
  business_id TEXT NOT NULL REFERENCES businesses(id), id TEXT NOT NULL, user_id TEXT NOT NULL,
  login_id TEXT NOT NULL REFERENCES logins(id) ON DELETE CASCADE, endpoint_hash TEXT NOT NULL,
  address_secret TEXT NOT NULL, choices TEXT NOT NULL, language TEXT NOT NULL, created_at INTEGER NOT NULL,
  failing_since INTEGER, PRIMARY KEY (business_id, id), UNIQUE (business_id, endpoint_hash));
CREATE INDEX push_subscriptions_login ON push_subscriptions (login_id);
CREATE INDEX push_subscriptions_endpoint ON push_subscriptions (endpoint_hash);
`,
};
