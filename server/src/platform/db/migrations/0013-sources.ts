import type { Migration } from '../migrate.ts';

/** Sites that knowledge is read from: their runs, their pages, and which documents came from them. */
export const sources: Migration = {
  name: '0013-sources',
  walled: { content: ['sources', 'source_runs', 'source_pages', 'source_documents'], shared: [] },
  appendOnly: [],
  sql: `
CREATE TABLE sources (
  business_id TEXT NOT NULL REFERENCES businesses(id), id TEXT NOT NULL, kind TEXT NOT NULL, url TEXT NOT NULL,
  include TEXT NOT NULL, exclude TEXT NOT NULL, max_pages INTEGER NOT NULL, every_hours INTEGER NOT NULL,
  run_id TEXT, last_run_id TEXT, next_run_at INTEGER, offered TEXT, created_at INTEGER NOT NULL,
  PRIMARY KEY (business_id, id), UNIQUE (business_id, url));

CREATE TABLE source_runs (
  business_id TEXT NOT NULL, id TEXT NOT NULL, source_id TEXT NOT NULL, state TEXT NOT NULL, phase TEXT NOT NULL,
  origin TEXT, robots TEXT, why TEXT, report TEXT, started_by TEXT NOT NULL, started_at INTEGER NOT NULL,
  finished_at INTEGER, PRIMARY KEY (business_id, id),
  FOREIGN KEY (business_id, source_id) REFERENCES sources (business_id, id) ON DELETE CASCADE);
CREATE UNIQUE INDEX source_runs_running ON source_runs (business_id, source_id) WHERE state = 'running';

CREATE TABLE source_pages (
  business_id TEXT NOT NULL, source_id TEXT NOT NULL, id TEXT NOT NULL, url TEXT NOT NULL, run_id TEXT NOT NULL,
  state TEXT NOT NULL, depth INTEGER NOT NULL, place INTEGER NOT NULL, tries INTEGER NOT NULL, why TEXT,
  gone INTEGER NOT NULL, etag TEXT, last_modified TEXT, title TEXT, skeleton TEXT, family TEXT NOT NULL,
  result TEXT, content TEXT,
  PRIMARY KEY (business_id, id), UNIQUE (business_id, source_id, url),
  FOREIGN KEY (business_id, source_id) REFERENCES sources (business_id, id) ON DELETE CASCADE);
CREATE INDEX source_pages_queue ON source_pages (business_id, source_id, run_id, state, depth, place);

CREATE TABLE source_documents (
  business_id TEXT NOT NULL, source_id TEXT NOT NULL, external_id TEXT NOT NULL, document_id TEXT NOT NULL,
  url TEXT NOT NULL, written TEXT NOT NULL, seen TEXT NOT NULL, state TEXT NOT NULL, offer TEXT,
  PRIMARY KEY (business_id, source_id, external_id),
  FOREIGN KEY (business_id, source_id) REFERENCES sources (business_id, id) ON DELETE CASCADE);
CREATE INDEX source_documents_document ON source_documents (business_id, document_id);
`,
};
