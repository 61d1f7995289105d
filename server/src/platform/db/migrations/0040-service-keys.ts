import type { Migration } from '../migrate.ts';

/** Keys with which programs call in place of a person who signs in. */
export const serviceKeys: Migration = {
  name: '0040-service-keys',
  walled: { content: [], shared: ['service_keys'] },
  appendOnly: [],
  sql: `
CREATE TABLE service_keys (
  business_id TEXT NOT NULL REFERENCES businesses(id), id TEXT NOT NULL, name TEXT NOT NULL, key_hash TEXT NOT NULL UNIQUE,
  hint TEXT NOT NULL, replaced_hash TEXT UNIQUE, replaced_until INTEGER, permissions TEXT NOT NULL, user_id TEXT NOT NULL,
  expires_at INTEGER, last_used_at INTEGER, last_address TEXT, created_at INTEGER NOT NULL,
  PRIMARY KEY (business_id, id));
`,
};
