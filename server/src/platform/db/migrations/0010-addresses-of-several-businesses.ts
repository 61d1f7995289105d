import type { DatabaseSync } from 'node:sqlite';
import type { Migration } from '../migrate.ts';

/**
 * An address is unique within a business, no longer across all of them; and failed sign-ins are counted by
 * the address that was typed, until a job writes them into the record.
 */
export const addressesOfSeveralBusinesses: Migration = {
  name: '0010-addresses-of-several-businesses',
  walled: { content: [], shared: [], platform: ['failed_sign_ins'] },
  appendOnly: [],
  sql: {
    sqlite: (connection) => withoutUniqueAddress(connection) + common(),
    postgres: `ALTER TABLE users DROP CONSTRAINT users_kind_email_key; ${common()}`,
  },
};

function common(): string {
  return `
CREATE UNIQUE INDEX users_of_business ON users (business_id, email) WHERE business_id IS NOT NULL;
CREATE UNIQUE INDEX users_of_platform ON users (email) WHERE business_id IS NULL;
CREATE INDEX users_address ON users (kind, email);
CREATE TABLE failed_sign_ins (
  kind TEXT NOT NULL, email TEXT NOT NULL, count INTEGER NOT NULL, first_at INTEGER NOT NULL,
  last_at INTEGER NOT NULL, recorded_at INTEGER, PRIMARY KEY (kind, email));
`;
}

/** SQLite drops a constraint only with its table, so the table is made anew, with all columns it has by now. */
function withoutUniqueAddress(connection: DatabaseSync): string {
  const row = connection
    .prepare(`SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = 'users'`)
    .get();
  const unique = 'UNIQUE (kind, email), ';
  const old = String(row?.sql);
  if (!old.includes(unique)) throw new Error('the table of users is not as it was made');
  return `
${old.replace('TABLE users', 'TABLE users_anew').replace(unique, '')};
INSERT INTO users_anew SELECT * FROM users;
DROP TABLE users;
ALTER TABLE users_anew RENAME TO users;
`;
}
