import type { Migration } from '../migrate.ts';

/**
 * Where the events lie that bookings were written into calendars as: they are reached there whatever became of the action, and
 * when the booking is erased.
 */
export const calendarEvents: Migration = {
  name: '0058-calendar-events',
  walled: { content: ['calendar_events'], shared: [] },
  appendOnly: [],
  sql: `
CREATE TABLE calendar_events (
  business_id TEXT NOT NULL REFERENCES businesses(id), booking_id TEXT NOT NULL, calendar TEXT NOT NULL, url TEXT NOT NULL,
  action_id TEXT NOT NULL, title TEXT NOT NULL, starts_at INTEGER NOT NULL, ends_at INTEGER NOT NULL, sequence INTEGER,
  leased_until INTEGER, updated_at INTEGER NOT NULL, PRIMARY KEY (business_id, booking_id, calendar));
`,
};
