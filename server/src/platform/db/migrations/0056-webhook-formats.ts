import type { Migration } from '../migrate.ts';

/** How a webhook is written, and which calendar a booking lies in, so that two actions never book one calendar twice. */
export const webhookFormats: Migration = {
  name: '0056-webhook-formats',
  walled: { content: [], shared: [] },
  appendOnly: [],
  sql: `
ALTER TABLE webhooks ADD COLUMN format TEXT NOT NULL DEFAULT 'standard';
ALTER TABLE bookings ADD COLUMN calendar TEXT;
CREATE INDEX bookings_calendar ON bookings (business_id, calendar, starts_at);
`,
};
