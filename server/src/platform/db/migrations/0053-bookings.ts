import type { Migration } from '../migrate.ts';

/** Times that visitors booked, or that are kept for them until a person decides. */
export const bookings: Migration = {
  name: '0053-bookings',
  walled: { content: ['bookings'], shared: [] },
  appendOnly: [],
  sql: `
CREATE TABLE bookings (
  business_id TEXT NOT NULL, id TEXT NOT NULL, action_id TEXT NOT NULL, title TEXT NOT NULL, conversation_id TEXT NOT NULL,
  visitor_id TEXT NOT NULL, run_id TEXT NOT NULL, starts_at INTEGER NOT NULL, ends_at INTEGER NOT NULL, state TEXT NOT NULL,
  note TEXT, email TEXT, language TEXT NOT NULL, sequence INTEGER NOT NULL, token_hash TEXT, created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL, PRIMARY KEY (business_id, id), UNIQUE (business_id, run_id),
  FOREIGN KEY (business_id, conversation_id) REFERENCES conversations (business_id, id) ON DELETE CASCADE);
CREATE INDEX bookings_action ON bookings (business_id, action_id, starts_at);
CREATE INDEX bookings_starts ON bookings (business_id, starts_at, id);
CREATE INDEX bookings_conversation ON bookings (business_id, conversation_id);
CREATE INDEX bookings_token ON bookings (business_id, token_hash);
`,
};
