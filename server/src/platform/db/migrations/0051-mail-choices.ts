import type { Migration } from '../migrate.ts';

/** Which mails a person wants, where that is not as usual; and the week for which a business's people were last written to. */
export const mailChoices: Migration = {
  name: '0051-mail-choices',
  walled: { content: ['weekly_rounds'], shared: ['mail_choices'] },
  appendOnly: [],
  sql: `
CREATE TABLE mail_choices (
  business_id TEXT NOT NULL, user_id TEXT NOT NULL, kind TEXT NOT NULL, wanted INTEGER NOT NULL,
  updated_at INTEGER NOT NULL, PRIMARY KEY (business_id, user_id, kind),
  FOREIGN KEY (business_id, user_id) REFERENCES users (business_id, id) ON DELETE CASCADE);
CREATE INDEX mail_choices_kind ON mail_choices (kind, wanted, business_id);

CREATE TABLE weekly_rounds (
  business_id TEXT NOT NULL REFERENCES businesses(id), week TEXT NOT NULL, sent_at INTEGER NOT NULL,
  PRIMARY KEY (business_id, week));
`,
};
