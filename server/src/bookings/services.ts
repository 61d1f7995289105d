import type { Services as Below } from '../knowledge/services.ts';
import type { Calendars } from './calendar/calendars.ts';

/** What bookings add to what may be reached. */
export interface Services extends Below {
  /** What the calendars of businesses say is busy. */
  calendars: Calendars;
}
