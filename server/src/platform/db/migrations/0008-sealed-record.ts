import type { Migration } from '../migrate.ts';

const receiptColumns =
  'business_id, number, id, conversation_id, message_id, body_hash, previous_hash, hash, created_at';

/** A primary key of SQLite cannot be changed in place. */
const renumberSqlite = `
ALTER TABLE receipts RENAME TO receipts_before;
CREATE TABLE receipts (
  business_id TEXT NOT NULL, number INTEGER NOT NULL, id TEXT NOT NULL, conversation_id TEXT NOT NULL,
  message_id TEXT, body_hash TEXT NOT NULL, previous_hash TEXT NOT NULL, hash TEXT NOT NULL,
  created_at INTEGER NOT NULL, PRIMARY KEY (business_id, id));
INSERT INTO receipts (${receiptColumns}) SELECT ${receiptColumns} FROM receipts_before;
DROP TABLE receipts_before;
CREATE INDEX receipts_silent ON receipts (business_id, created_at) WHERE message_id IS NULL;
DROP TRIGGER IF EXISTS audit_no_UPDATE;
DROP TRIGGER IF EXISTS audit_no_DELETE;
`;

const renumberPostgres = `
ALTER TABLE receipts DROP CONSTRAINT receipts_pkey, DROP CONSTRAINT receipts_business_id_id_key;
ALTER TABLE receipts ADD PRIMARY KEY (business_id, id);
`;

const both = `
ALTER TABLE receipts ADD COLUMN asked_id TEXT;
ALTER TABLE receipts ADD COLUMN asked_mac TEXT;
ALTER TABLE receipts ADD COLUMN reply_mac TEXT;
ALTER TABLE receipts ADD COLUMN key_id TEXT NOT NULL DEFAULT '';
ALTER TABLE receipts ADD COLUMN link INTEGER;
CREATE UNIQUE INDEX receipts_numbered ON receipts (business_id, conversation_id, number) WHERE key_id <> '';
CREATE INDEX receipts_link ON receipts (business_id, link, key_id);

ALTER TABLE audit ADD COLUMN key_id TEXT NOT NULL DEFAULT '';
ALTER TABLE audit ADD COLUMN link INTEGER;
CREATE INDEX audit_link ON audit (business_id, link, key_id);
CREATE INDEX audit_unjoined ON audit (business_id) WHERE link IS NULL;

ALTER TABLE conversations ADD COLUMN last_receipt INTEGER NOT NULL DEFAULT 0;

CREATE TABLE erasures (
  business_id TEXT NOT NULL, id TEXT NOT NULL, conversation_id TEXT, messages INTEGER NOT NULL,
  receipts INTEGER NOT NULL, key_id TEXT NOT NULL, hash TEXT NOT NULL, created_at INTEGER NOT NULL, link INTEGER,
  PRIMARY KEY (business_id, id));
CREATE INDEX erasures_link ON erasures (business_id, link, key_id);
CREATE INDEX erasures_conversation ON erasures (business_id, conversation_id);

CREATE TABLE chain_links (
  business_id TEXT NOT NULL, number INTEGER NOT NULL, records INTEGER NOT NULL, content TEXT NOT NULL,
  previous_hash TEXT NOT NULL, hash TEXT NOT NULL, key_id TEXT NOT NULL, created_at INTEGER NOT NULL,
  PRIMARY KEY (business_id, number));
`;

/**
 * Every record has a MAC of its own (in `hash`) and the name of the key it was made with, empty for those from
 * before; receipts are numbered in their conversation; links join records, afterwards, to their business's chain.
 */
export const sealedRecord: Migration = {
  name: '0008-sealed-record',
  walled: { content: ['erasures'], shared: ['chain_links'] },
  appendOnly: ['chain_links'],
  joined: ['receipts', 'audit', 'erasures'],
  sql: { sqlite: () => renumberSqlite + both, postgres: renumberPostgres + both },
};
