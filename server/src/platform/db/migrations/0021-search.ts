import type { Migration } from '../migrate.ts';

const columns = `
  business_id TEXT NOT NULL, conversation_id TEXT NOT NULL, kind TEXT NOT NULL, ref TEXT NOT NULL, folded TEXT NOT NULL`;
const tie =
  'FOREIGN KEY (business_id, conversation_id) REFERENCES conversations (business_id, id) ON DELETE CASCADE';

/** Keeps the index of an embedded store with the rows, and lets nothing of an erased one stay in it. */
const sqlite = `
CREATE TABLE search_texts (
  place INTEGER PRIMARY KEY, ${columns}, UNIQUE (business_id, conversation_id, kind, ref), ${tie});
CREATE VIRTUAL TABLE search_grams USING fts5(
  folded, content = 'search_texts', content_rowid = 'place', tokenize = 'trigram case_sensitive 1');
INSERT INTO search_grams (search_grams, rank) VALUES ('secure-delete', 1);
CREATE TRIGGER search_texts_added AFTER INSERT ON search_texts BEGIN
  INSERT INTO search_grams (rowid, folded) VALUES (new.place, new.folded);
END;
CREATE TRIGGER search_texts_erased AFTER DELETE ON search_texts BEGIN
  INSERT INTO search_grams (search_grams, rowid, folded) VALUES ('delete', old.place, old.folded);
END;
CREATE TRIGGER search_texts_changed AFTER UPDATE ON search_texts BEGIN
  INSERT INTO search_grams (search_grams, rowid, folded) VALUES ('delete', old.place, old.folded);
  INSERT INTO search_grams (rowid, folded) VALUES (new.place, new.folded);
END;
`;

/** Behind row-level security no index of words is used, so there is none: see decision 0021. */
const postgres = `
CREATE TABLE search_texts (
  place BIGINT GENERATED ALWAYS AS IDENTITY, ${columns}, PRIMARY KEY (business_id, conversation_id, kind, ref), ${tie});
ALTER TABLE search_texts ALTER COLUMN folded TYPE TEXT COLLATE "C";
`;

/** What people see of conversations, folded so that it is found however it is written. */
export const search: Migration = {
  name: '0021-search',
  walled: { content: ['search_texts'], shared: [] },
  appendOnly: [],
  sql: { sqlite: () => sqlite, postgres },
};
