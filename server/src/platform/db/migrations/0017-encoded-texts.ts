import type { Migration } from '../migrate.ts';

/** What the server's encoder makes of the texts of releases, by their hashes, so that none is encoded twice. */
export const encodedTexts: Migration = {
  name: '0017-encoded-texts',
  walled: { content: ['encoded_texts'], shared: [] },
  appendOnly: [],
  sql: `
CREATE TABLE encoded_texts (
  business_id TEXT NOT NULL REFERENCES businesses(id), hash TEXT NOT NULL, vector BLOB NOT NULL,
  PRIMARY KEY (business_id, hash));
`,
};
