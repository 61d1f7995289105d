import type { Migration } from '../migrate.ts';

/** Files of mails that are nobody's message yet; they go with the mail. */
export const mailFiles: Migration = {
  name: '0049-mail-files',
  walled: { content: ['mail_files'], shared: [] },
  appendOnly: [],
  sql: `
CREATE TABLE mail_files (
  business_id TEXT NOT NULL, id TEXT NOT NULL, mail_id TEXT NOT NULL, name TEXT NOT NULL, media_type TEXT NOT NULL,
  size INTEGER NOT NULL, content BLOB NOT NULL,
  PRIMARY KEY (business_id, id),
  FOREIGN KEY (business_id, mail_id) REFERENCES mails_in (business_id, id) ON DELETE CASCADE);
CREATE INDEX mail_files_mail ON mail_files (business_id, mail_id);
`,
};
